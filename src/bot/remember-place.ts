import type { Heeded } from '../chat.ts';
import type { BotParts } from './parts.ts';

/** Longer than a turn may take: nobody waits for it. */
const patienceMs = 10_000;

/** Keeps who was heard and where they are reached now; or that the place is closed to the bot. */
export const rememberPlace = async (parts: BotParts, heard: Heeded): Promise<void> => {
  const signal = AbortSignal.timeout(patienceMs);
  const { address, from } = heard;
  const at = parts.clock.now();
  if (heard.kind === 'left') {
    const why = heard.isDeleted ? 'gone' : 'removed';
    return parts.conversations.markUnreachable(address.conversation.id, why, at, signal);
  }
  const { id, name, isGuest } = from;
  const person = id ? await parts.people.rememberPerson({ id, name, isGuest }, signal) : undefined;
  await parts.conversations.remember(address, person?.key, at, signal);
  if (person && address.conversation.kind === 'personal') await parts.cameBy(person.key);
};
