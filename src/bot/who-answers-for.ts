import { londonDay } from '../calendar/london.ts';
import type { Priority } from '../partnership/register.ts';
import { type Answering, type Askable, answering } from '../people/answering.ts';
import { leadingGroups } from '../people/leading-groups.ts';
import type { Person, Role } from '../people/person.ts';
import type { Book, BotParts } from './parts.ts';

/** What somebody's roles are held against for a priority: itself, and the groups that lead it. */
export const groupsOf = ({ register }: Book, priority: Priority): readonly string[] => [
  priority.id,
  ...leadingGroups(priority, register.plans),
];

type Asking = Pick<BotParts, 'people' | 'book'>;

/** Everybody who could be asked about a priority, there today or not. */
export const whoCouldAnswerFor = async (
  { people, book }: Asking,
  priority: Priority,
  signal: AbortSignal,
): Promise<Askable> => {
  const groups = groupsOf(book(), priority);
  const holding = async (role: Role): Promise<readonly Person[]> => {
    const held = await Promise.all(groups.map((group) => people.peopleWith(role, group, signal)));
    return [...new Map(held.flat().map((person) => [person.key, person])).values()];
  };
  const [chairs, deputies, officers] = await Promise.all([
    holding('chair'),
    holding('deputy'),
    people.peopleWith('officer', undefined, signal),
  ]);
  return { chairs, deputies, officers };
};

/** Whoever answers for a priority today: chairs of the groups that lead it, those who stand in, or the officers. */
export const whoAnswersFor = async (
  parts: Asking & Pick<BotParts, 'clock'>,
  priority: Priority,
  signal: AbortSignal,
): Promise<Answering> =>
  answering(await whoCouldAnswerFor(parts, priority, signal), londonDay(parts.clock.now()));
