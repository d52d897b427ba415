import type { Register } from '../partnership/register.ts';
import type { Askable } from './askable.ts';

type List = { readonly id: string; readonly name: string; readonly phrases: string };

/** Lists that any register has: asked for as a whole, counted, or by "which are behind?". */
const lists: readonly List[] = [
  {
    id: 'priorities-list',
    name: 'Priorities',
    phrases:
      'which priority|what priority|which theme|what theme|any priority|every priority|each priority|priorities|the priorities|priority themes|themes|thematic areas|list of priorities|how many priorities|priority areas|overview|all priorities|every priority|each priority|all the priorities|all of the priorities|all of them|all statuses|all the ratings|all the statuses|every rating|status of everything|how are the priorities doing|how are we doing|how are we getting on|how are things going|how are things|how is everything|which are behind|which is behind|which priorities|which priority|what priority|which theme|which themes|what themes|which one|anything behind|falling behind|lagging behind|everything on track|dashboard|the lot|across the board|any priority|any priorities|what priorities|who leads what|best priority|worst priority|doing best|doing worst|worst performing|best performing',
  },
  {
    id: 'subgroups',
    name: 'Subgroups',
    phrases:
      'subgroups|sub groups|the subgroups|how many subgroups|groups|list of groups|working groups|all the groups|all groups|every group|each group|every subgroup|which groups|what groups',
  },
  {
    id: 'deadlines',
    name: 'What is due',
    phrases:
      'deadlines|key dates|important dates|anything due|what is coming up|coming up|upcoming dates|due dates|calendar|what dates|everything due|upcoming deadlines|what do we owe|forward plan|what have we got coming up|dates for the diary',
  },
  {
    id: 'meetings-list',
    name: 'Meetings',
    phrases:
      'meetings|every meeting|each meeting|all the meetings|list of meetings|committee meetings|committee dates|meeting dates|which meetings|all meetings|what meetings',
  },
  {
    id: 'committees-list',
    name: 'Committees',
    phrases: 'committees|which committees|what committees|all committees',
  },
  {
    id: 'plans-list',
    name: 'Plans',
    phrases: 'plans|every plan|which plans|all plans|list of plans|what plans|all the plans|how many plans',
  },
  {
    id: 'reports-list',
    name: 'Reports',
    phrases:
      'reports|every report|which reports|what reports|source documents|your sources|all reports|how many reports|your data|your information|this information|last updated|how current|how recent|documents|which documents|what documents',
  },
  {
    id: 'duties-list',
    name: 'Duties',
    phrases:
      'duties|legal duties|statutory duties|statutory requirements|legal requirements|obligations|legal obligations',
  },
  {
    id: 'schemes-list',
    name: 'Schemes and funds',
    phrases:
      'schemes|schemes or funds|schemes and funds|funds or schemes|funding schemes|which schemes|what schemes|pots of money|funding pots|grants and funds|grants and schemes',
  },
  {
    id: 'ratings-list',
    name: 'Rating scale',
    phrases: 'possible ratings|possible statuses|which ratings|what ratings|all ratings',
  },
];

/** What a list is called; undefined for what is no list. */
export const listName = (id: string): string | undefined => lists.find((list) => list.id === id)?.name;

/** The lists as subjects; a topic of the register with the same id gives its own words and facts as well. */
export const listAskables = (register: Register): readonly Askable[] =>
  lists.map(({ id, name, phrases }) => {
    const topic = register.topics.find((one) => one.id === id);
    return {
      id,
      kind: 'list',
      name: topic?.name ?? name,
      short: topic?.short ?? name.toLowerCase(),
      span: undefined,
      family: undefined,
      holds: new Set([...(topic?.facts ?? []), ...(topic?.silences ?? [])].map(({ aspect }) => aspect)),
      names: [
        ...phrases.split('|'),
        ...(topic ? [topic.name, topic.short, ...topic.words, ...topic.search] : []),
      ],
      words: [],
      search: [],
      nearby: topic?.nearby ?? [],
    };
  });
