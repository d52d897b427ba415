import type { Address, Heeded } from '../chat.ts';
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
  if (person && (await isReachable(parts, person.key, address, signal))) await parts.cameBy(person.key);
};

/** Heard in a channel, somebody can be written to in their own chat, unless that is closed or there is none. */
const isReachable = async (
  { conversations }: BotParts,
  person: string,
  { conversation }: Address,
  signal: AbortSignal,
): Promise<boolean> => {
  if (conversation.kind === 'personal') return true;
  const own = await conversations.personal(person, signal);
  return own !== undefined && own.unreachable === undefined;
};
