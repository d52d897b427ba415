import type { Group } from '../partnership/register.ts';
import type { Asked } from './asked.ts';
import { type Draft, found, type Said } from './draft.ts';
import { factDraft } from './fact-answer.ts';
import type { Held } from './knowledge.ts';
import { corrected } from './premises/stated.ts';
import { counted, opened } from './sentence.ts';
import { isWithin, sourceDay } from './when.ts';

/** The groups called subgroups, and what a later report says of them; a number taken for granted is put right. */
export const subgroupsDraft = (asked: Asked, known: Held): Draft | undefined => {
  const { register } = known;
  const later = factDraft({ ...asked, sisters: [] }, 'changes', known);
  // Only the report that lists them says which they were: asked of a later time, what is said later comes first.
  if (asked.time.kind === 'span' && later?.kind === 'found' && !isListedIn(asked.time, known)) return later;
  const subgroups = register.groups.filter(({ isSubgroup }) => isSubgroup);
  const said = later?.kind === 'found' ? [{ ...later.headline, label: 'Later report' }] : [];
  const isOne = subgroups.length === 1;
  const draft = found(
    {
      text: `${opened(counted(subgroups.length))} group${isOne ? ' is called a subgroup' : 's are called subgroups'}`,
    },
    [...subgroups.map((group) => lineOf(group, known)), ...said],
  );
  return isMiscounted(asked, known) ? corrected(draft.headline, draft.lines) : draft;
};

/** A number of subgroups taken for granted that is not theirs. */
export const isMiscounted = ({ claims }: Asked, { register }: Held): boolean => {
  const count = register.groups.filter(({ isSubgroup }) => isSubgroup).length;
  return claims.some((claim) => claim.kind === 'count' && claim.count !== count);
};

const isListedIn = (time: Asked['time'], known: Held): boolean =>
  known.register.priorities.some(({ delivery }) =>
    delivery.some(({ role, source }) => {
      const day = sourceDay(known, source);
      return role === 'leads' && isWithin({ first: day, last: day }, time);
    }),
  );

const lineOf = ({ id, name, facts }: Group, { register }: Held): Said => {
  const delivery = register.priorities.flatMap(({ delivery: all }) => all);
  return { text: name, source: (delivery.find(({ group }) => group === id) ?? facts[0])?.source };
};
