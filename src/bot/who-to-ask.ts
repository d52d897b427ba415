import { type Act, writeWhoMay } from '../people/may-do.ts';
import type { Role } from '../people/person.ts';
import { writeEither } from '../people/write-post.ts';
import type { BotParts } from './parts.ts';

/** Whoever may do it for a group of their own, where the act has such. */
const ownRoles: Partial<Readonly<Record<Act, readonly Role[]>>> = {
  'request update': ['chair', 'deputy'],
  'record status': ['chair', 'deputy'],
};

const otherwise = 'Ask one of them to do it.';
const nobody =
  'No officer has spoken to me yet. Whoever runs this service names the first officers in the setting BOT_OFFICERS.';

/** "Changing the records takes an officer. Please ask Olive Officer." Without names where they can't be read. */
export const writeWhoToAsk = async (
  { people, warn }: Pick<BotParts, 'people' | 'warn'>,
  act: Act,
  what: string,
  signal: AbortSignal,
  groups: readonly string[] = [],
): Promise<string> => {
  const own = groups.flatMap((group) =>
    (ownRoles[act] ?? []).map((role) => people.peopleWith(role, group, signal)),
  );
  const asking = Promise.all([...own, people.peopleWith('officer', undefined, signal)]).then((found) => {
    const names = [...new Set(found.flat().map(({ name }) => name))].filter(Boolean);
    return names.length > 0 ? `Please ask ${writeEither(names)}.` : nobody;
  });
  const whom = await asking.catch((error: unknown) => {
    warn('who may do something could not be read', error);
    return otherwise;
  });
  return `${what} takes ${writeWhoMay(act)}. ${whom}`;
};
