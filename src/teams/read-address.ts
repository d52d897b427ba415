import type { Address, Conversation, ConversationKind } from '../chat.ts';
import { tenants } from './door.ts';
import { field, textField } from './field.ts';

/** Where an activity was said and how to write back there: always the newest service URL. */
export const readAddress = (activity: unknown): Address => ({
  conversation: readConversation(activity),
  serviceUrl: textField(activity, 'serviceUrl') ?? '',
  tenant: tenants(activity)[0]?.toLowerCase(),
  bot: textField(activity, 'recipient', 'id') ?? '',
  member: readKind(activity) === 'personal' ? textField(activity, 'from', 'id') : undefined,
});

const threadMark = ';messageid=';

/** In a channel Teams joins channel and thread into one id: `19:…@thread.tacv2;messageid=1481567603816`. */
const readConversation = (activity: unknown): Conversation => {
  const kind = readKind(activity);
  const [id = '', thread] = (textField(activity, 'conversation', 'id') ?? '').split(threadMark);
  const name =
    textField(activity, 'conversation', 'name') ?? textField(activity, 'channelData', 'channel', 'name');
  return { id, kind, thread: kind === 'channel' ? thread : undefined, name };
};

const readKind = (activity: unknown): ConversationKind => {
  const named = textField(activity, 'conversation', 'conversationType');
  if (named === 'channel' || field(activity, 'channelData', 'channel') !== undefined) return 'channel';
  if (named === 'groupChat') return 'group';
  return named === undefined && field(activity, 'conversation', 'isGroup') === true ? 'group' : 'personal';
};

/** The id Teams expects when writing: with the thread, where there is one. */
export const writeConversationId = ({ id, thread }: Conversation): string =>
  thread === undefined ? id : `${id}${threadMark}${thread}`;
