import type { Message, Reply } from '../../chat.ts';
import { mayDo } from '../../people/may-do.ts';
import { promptOf } from '../../reminders/update-request.ts';
import type { CommandFamily, Run } from '../command.ts';
import type { BotParts } from '../parts.ts';
import { cancelChange, confirmChange } from './confirm.ts';
import { readListing, showChanges } from './list-changes.ts';
import { previewOf, showPreview } from './preview.ts';
import { isReply, officer, recognised } from './who.ts';

const list =
  (before: number): Run =>
  async (parts, message, signal) => {
    await parts.lookNow(signal).catch((error: unknown) => parts.warn('changes could not be read', error));
    const person = await recognised(parts, message.from, signal).catch(() => undefined);
    return { kind: 'say', shown: showChanges(parts.book(), before, mayDo(person, 'change register')) };
  };

/** Shows what would change; nothing is written before Confirm is pressed. */
const preview = async (
  parts: BotParts,
  message: Message,
  signal: AbortSignal,
): Promise<Reply | undefined> => {
  const { text: words, id } = message;
  if (!previewOf(parts, words)) return undefined;
  const person = await officer(parts, message.from, words, signal);
  if (isReply(person)) return person;
  // From and to are shown as they stand in storage, not as they stood a while ago.
  const note = await parts.lookNow(signal).then(
    () => undefined,
    () => 'What others changed can’t be read just now: it is looked at again when you confirm.',
  );
  const shown = previewOf(parts, words);
  return shown && { kind: 'say', shown: showPreview(shown, { words, prompt: promptOf(id), note }) };
};

/** Nothing that is changed takes more words than this. */
const longest = 2_000;

/** Changing the partnership's records in plain words, and looking at what was changed. */
export const changeCommands: CommandFamily = {
  read: ({ text, mentions }) => {
    const before = readListing(text);
    if (before !== undefined) return list(before);
    // Where somebody is mentioned, it is about people.
    return text.length > longest || mentions.length > 0 ? undefined : preview;
  },
  presses: { confirmChange, cancelChange },
};
