import type { CardReply, Heeded, Message } from '../chat.ts';
import { field, isRecord, listField, textField } from './field.ts';
import { readAddress } from './read-address.ts';
import { readMentioned, readNamesBot, readSender, readText } from './read-people.ts';

/**
 * What an activity says in our words, or undefined for what the bot does not heed (typing, reactions, edits, events).
 * The door has seen to it that id, from, recipient, conversation and service URL are there.
 */
export const readActivity = (activity: unknown): Heeded | undefined => {
  switch (field(activity, 'type')) {
    case 'message':
      return isSubmit(activity) ? readSubmit(activity) : readMessage(activity);
    case 'invoke':
      return isExecute(activity) ? readExecute(activity) : undefined;
    case 'installationUpdate':
      return readInstallation(activity);
    case 'conversationUpdate':
      return readMembers(activity);
    default:
      return undefined;
  }
};

export const isInvoke = (activity: unknown): boolean => field(activity, 'type') === 'invoke';

/** Asked for by the client itself, not by a person's press. */
export const isRefresh = (activity: unknown): boolean =>
  isInvoke(activity) && field(activity, 'value', 'trigger') === 'automatic';

/** A button may also type for a person: then words come with a value that names no verb, and the words count. */
const isSubmit = (activity: unknown): boolean =>
  isRecord(field(activity, 'value')) &&
  (textField(activity, 'value', 'verb') !== undefined || textField(activity, 'text') === undefined);

const isExecute = (activity: unknown): boolean => field(activity, 'name') === 'adaptiveCard/action';

const readMessage = (activity: unknown): Message => ({
  kind: 'message',
  ...readHeard(activity),
  text: readText(activity),
  mentions: readMentioned(activity),
  ...(readNamesBot(activity) ? { namesBot: true } : {}),
});

/** Action.Submit comes as a message that carries a value; its verb stands in the data. */
const readSubmit = (activity: unknown): CardReply => ({
  kind: 'cardReply',
  ...readHeard(activity),
  ...readData(field(activity, 'value'), undefined),
  card: textField(activity, 'replyToId'),
});

/** Action.Execute names its verb; a fallback Submit sent as an invoke names it in the data. */
const readExecute = (activity: unknown): CardReply => ({
  kind: 'cardReply',
  ...readHeard(activity),
  ...readData(field(activity, 'value', 'action', 'data'), textField(activity, 'value', 'action', 'verb')),
  card: textField(activity, 'replyToId'),
});

const readData = (data: unknown, verb: string | undefined): Pick<CardReply, 'verb' | 'data'> => ({
  verb: verb ?? textField(data, 'verb') ?? '',
  data: isRecord(data) ? data : {},
});

const readInstallation = (activity: unknown): Heeded | undefined => {
  const action = textField(activity, 'action') ?? '';
  if (action.startsWith('add')) return { kind: 'arrived', ...readHeard(activity) };
  return action.startsWith('remove') ? { kind: 'left', ...readHeard(activity) } : undefined;
};

/** Only the bot's own coming and going is heeded here. */
const readMembers = (activity: unknown): Heeded | undefined => {
  if (textField(activity, 'channelData', 'eventType') === 'channelDeleted') return readDeletion(activity);
  const bot = textField(activity, 'recipient', 'id');
  const names = (list: string): boolean =>
    listField(activity, list).some((member) => textField(member, 'id') === bot);
  if (names('membersAdded')) return { kind: 'arrived', ...readHeard(activity) };
  return names('membersRemoved') ? { kind: 'left', ...readHeard(activity) } : undefined;
};

/** It is told in the team's first channel, and names the one that is gone. */
const readDeletion = (activity: unknown): Heeded | undefined => {
  const id = textField(activity, 'channelData', 'channel', 'id');
  if (id === undefined) return undefined;
  const heard = readHeard(activity);
  const name = textField(activity, 'channelData', 'channel', 'name');
  const conversation = { id, kind: 'channel', thread: undefined, name } as const;
  return { kind: 'left', isDeleted: true, ...heard, address: { ...heard.address, conversation } };
};

const readHeard = (activity: unknown): Pick<Message, 'id' | 'from' | 'address'> => ({
  id: textField(activity, 'id') ?? '',
  from: readSender(field(activity, 'from')),
  address: readAddress(activity),
});
