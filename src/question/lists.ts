import type { Register } from '../partnership/register.ts';
import type { Askable } from './askable.ts';

/** Lists that any register has: asked for as a whole, counted, or by "which are behind?". */
const lists: readonly { id: string; name: string; phrases: readonly string[] }[] = [
  {
    id: 'overview',
    name: 'All priorities at a glance',
    phrases: [
      'overview',
      'all priorities',
      'every priority',
      'each priority',
      'all the priorities',
      'all of the priorities',
      'status of the priorities',
      'status of all priorities',
      'how are the priorities doing',
      'how are we doing',
      'how are we getting on',
      'how are things going',
      'which are behind',
      'which priorities',
      'which ones',
      'what is behind',
      'anything behind',
      'falling behind',
      'lagging behind',
      'is everything on track',
      'everything on track',
      'dashboard',
    ],
  },
  {
    id: 'priorities-list',
    name: 'Priorities',
    phrases: [
      'priorities',
      'the priorities',
      'priority themes',
      'themes',
      'thematic areas',
      'list of priorities',
      'how many priorities',
      'what are the priorities',
      'current priorities',
      'list the priorities',
      'priority areas',
    ],
  },
  {
    id: 'subgroups',
    name: 'Subgroups',
    phrases: [
      'subgroups',
      'sub groups',
      'the subgroups',
      'how many subgroups',
      'groups',
      'list of groups',
      'working groups',
    ],
  },
  {
    id: 'deadlines',
    name: 'Dates and deadlines coming up',
    phrases: [
      'deadlines',
      'key dates',
      'important dates',
      'what is due',
      'anything due',
      'what is coming up',
      'coming up',
      'what are the deadlines',
      'upcoming dates',
      'due next',
      'next deadline',
      'due dates',
      'calendar',
    ],
  },
  {
    id: 'meetings-list',
    name: 'Meetings',
    phrases: ['meetings', 'committee meetings', 'committee dates', 'meeting dates', 'which meetings'],
  },
  { id: 'plans-list', name: 'Plans', phrases: ['plans', 'which plans', 'all plans', 'list of plans'] },
  {
    id: 'reports-list',
    name: 'Reports',
    phrases: ['reports', 'which reports', 'what reports', 'source documents', 'your sources'],
  },
  {
    id: 'duties-list',
    name: 'Duties',
    phrases: ['duties', 'legal duties', 'statutory duties', 'statutory requirements', 'legal requirements'],
  },
  {
    id: 'ratings-list',
    name: 'Rating scale',
    phrases: ['ratings', 'rating scale', 'status ratings', 'scale', 'possible statuses', 'which ratings'],
  },
];

/** The lists as subjects; a topic of the register with the same id keeps its own words and facts beside these. */
export const listAskables = (register: Register): readonly Askable[] =>
  lists.map(({ id, name, phrases }) => {
    const topic = register.topics.find((one) => one.id === id);
    return {
      id,
      kind: 'list',
      name: topic?.name ?? name,
      short: topic?.short ?? name.toLowerCase(),
      span: undefined,
      holds: new Set(),
      names: [...phrases, ...(topic ? [topic.name, topic.short] : [])],
      words: topic?.words ?? [],
      search: topic?.search ?? [],
      nearby: topic?.nearby ?? [],
    };
  });
