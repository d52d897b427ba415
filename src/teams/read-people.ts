import type { Mentioned, Sender } from '../chat.ts';
import { field, listField, textField } from './field.ts';

type Mention = { readonly id: string; readonly person: Sender; readonly text: string };

/** `aadObjectId` is set by Teams, not by the client; without it nothing is ever written for the sender. */
export const readSender = (party: unknown): Sender => ({
  id: textField(party, 'aadObjectId')?.toLowerCase(),
  name: textField(party, 'name') ?? '',
  isGuest: textField(party, 'userRole') === 'guest',
});

/** Who is mentioned, from the entities alone: the sender can write any `<at>` into the text. */
const readMentions = (activity: unknown): readonly Mention[] =>
  listField(activity, 'entities')
    .filter((entity) => field(entity, 'type') === 'mention')
    .map((entity) => ({
      id: textField(entity, 'mentioned', 'id') ?? '',
      person: readSender(field(entity, 'mentioned')),
      text: textField(entity, 'text') ?? '',
    }));

/** People mentioned, without the bot itself. */
export const readMentioned = (activity: unknown): readonly Mentioned[] =>
  readMentions(activity)
    .filter(({ id }) => id !== textField(activity, 'recipient', 'id'))
    .map(({ id, person }) => ({ ...person, channel: id }));

/** Whether words stand before a mention of the bot: at the beginning it is only called. */
export const readNamesBot = (activity: unknown): boolean => {
  const own = readMentions(activity).find(({ id }) => id === textField(activity, 'recipient', 'id'))?.text;
  const before = own ? (textField(activity, 'text') ?? '').split(own).slice(0, -1) : [];
  return before.some((words) => /\p{L}/u.test(words));
};

/** What was typed: the bot's own mention taken out, other people's left as "@name". */
export const readText = (activity: unknown): string => {
  const bot = textField(activity, 'recipient', 'id');
  return readMentions(activity)
    .filter(({ text }) => text !== '')
    .reduce(
      (typed, { id, person, text }) => typed.replaceAll(text, id === bot ? ' ' : `@${person.name}`),
      textField(activity, 'text') ?? '',
    )
    .replace(/\u00a0|&nbsp;/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();
};
