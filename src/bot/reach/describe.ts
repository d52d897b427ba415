import { writeInstant } from '../../calendar/london.ts';
import type { Unreachable } from '../../chat.ts';
import type { DeliveryRow } from '../../delivery/delivery.ts';
import { isStranger } from '../../delivery/owed.ts';
import { mannerOf } from '../../delivery/parts.ts';
import type { Unreached } from '../../delivery/unreached.ts';
import type { UnreachedShown } from '../../show/unreached.ts';
import type { BotParts } from '../parts.ts';

const closedWords: Readonly<Record<Unreachable, string>> = {
  blocked: 'they blocked me, or removed me from their chats',
  removed: 'I was removed there',
  disabled: 'an administrator does not let me write there',
  gone: 'the conversation was deleted',
  left: 'Teams does not find them any more; they may have left',
};

/** A reason as kept in a row, for people. */
const reasonWords = (reason: string | undefined): string => {
  const [, closed] = /^cannot be reached: (.+)$/.exec(reason ?? '') ?? [];
  if (closed) return closedWords[closed as Unreachable] ?? closed;
  if (reason === isStranger) return 'they have never written to me, so I have no chat with them';
  const [, refusal] = /^refused: (.+)$/.exec(reason ?? '') ?? [];
  return refusal ? `Teams refused the message (${refusal})` : (reason ?? 'I do not know why');
};

const whyOf = ({ closed, rows, since }: Unreached): string => {
  const own = closed?.unreachable && closedWords[closed.unreachable.why];
  const reasons = [...new Set(own ? [own] : rows.map(({ reason }) => reasonWords(reason)))];
  const undelivered =
    rows.length === 0
      ? 'Nothing is undelivered.'
      : `${rows.length} ${rows.length === 1 ? 'message is' : 'messages are'} undelivered.`;
  return `Since ${writeInstant(since)}: ${reasons.join('; ')}. ${undelivered}`;
};

const nameOf = async (parts: BotParts, { to, closed }: Unreached, signal: AbortSignal): Promise<string> => {
  const conversation = closed?.address.conversation;
  if (conversation && conversation.kind !== 'personal')
    return `The ${conversation.kind === 'channel' ? 'channel' : 'group chat'} “${conversation.name ?? 'without a name'}”`;
  const person = await parts.people.personOf(to, signal);
  return person?.name || 'Somebody I have not met yet';
};

/** What the buttons offer is of no use in an e-mail. */
const withoutButtons = (text: string): string => text.split('\n\nYou can ask:')[0] ?? text;

const wordsOf = async (parts: BotParts, row: DeliveryRow): Promise<string | undefined> => {
  const shown = await parts.drawDelivery(row.content, mannerOf(row)).catch((error: unknown) => {
    parts.warn('an undelivered card could not be drawn', error);
    return undefined;
  });
  return shown && withoutButtons(shown.text);
};

const mailOf = async (parts: BotParts, name: string, rows: readonly DeliveryRow[]) => {
  const drawn = await Promise.all(rows.slice(0, 10).map((row) => wordsOf(parts, row)));
  const words = drawn.filter((text) => text !== undefined);
  const [first] = words;
  if (first === undefined) return undefined;
  const { partnership } = parts.book().register;
  const subject =
    words.length === 1 ? (first.split('\n')[0] ?? '') : `${words.length} messages of the ${partnership.name}`;
  const opening = `Dear ${name},\nThe bot of the ${partnership.name} could not reach you in Teams. This is what it has for you:`;
  return { subject, text: [opening, ...words].join('\n') };
};

/** Who it is, since when and why, and the words to send instead. */
export const describeUnreached = async (
  parts: BotParts,
  one: Unreached,
  signal: AbortSignal,
): Promise<UnreachedShown> => {
  const name = await nameOf(parts, one, signal);
  return { name, why: whyOf(one), mail: await mailOf(parts, name, one.rows) };
};
