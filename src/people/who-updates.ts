import type { Plan, Priority } from '../partnership/register.ts';
import { leadingGroups } from './leading-groups.ts';
import type { People } from './people.ts';
import type { Person } from './person.ts';

const once = (people: readonly Person[]): readonly Person[] => [
  ...new Map(people.map((person) => [person.key, person])).values(),
];

/** Whom a priority's updates come from: the chairs of the group that leads it, or of it itself; else the officers. */
export const whoUpdates = async (
  priority: Priority,
  plans: readonly Plan[],
  peopleWith: People['peopleWith'],
  signal: AbortSignal,
): Promise<readonly Person[]> => {
  const groups = [...leadingGroups(priority, plans), priority.id];
  const chairs = await Promise.all(groups.map((group) => peopleWith('chair', group, signal)));
  const found = once(chairs.flat());
  return found.length > 0 ? found : peopleWith('officer', undefined, signal);
};
