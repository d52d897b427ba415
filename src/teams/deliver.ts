import type { Address, Deliver, Delivered } from '../chat.ts';
import { type Cloud, isTrustedServiceUrl } from './cloud.ts';
import type { Call, Connect } from './connector.ts';
import { untilAborted } from './deadline.ts';
import { readFailure } from './failure.ts';
import { field, textField } from './field.ts';
import { writeConversationId } from './read-address.ts';
import { type Written, writeCard } from './write-activity.ts';

/** Something on its way: `edit` names the activity it replaces. */
type Letter = { readonly address: Address; readonly written: Written; readonly edit: string | undefined };

export type Post = (letter: Letter, signal: AbortSignal) => Promise<Delivered>;

type Far = { readonly cloud: Cloud; readonly connect: Connect; readonly connectorMs: number };

/** Posts or edits once, within `connectorMs`; whatever the far side does is a value. */
export const createPost =
  ({ cloud, connect, connectorMs }: Far): Post =>
  async (letter, caller) => {
    if (!isTrustedServiceUrl(letter.address.serviceUrl, cloud))
      return { kind: 'refused', status: undefined, reason: 'service URL not on the allow-list' };
    const call = { signal: AbortSignal.any([caller, AbortSignal.timeout(connectorMs)]), hasWritten: false };
    try {
      const answer = await untilAborted(send(letter, connect, call), call.signal);
      const activity = textField(answer, 'id') ?? letter.edit ?? '';
      return { kind: 'accepted', activity, status: Number(field(answer, '_response', 'status') ?? 200) };
    } catch (error) {
      const { hasWritten, signal } = call;
      return readFailure(error, { hasWritten, isLate: signal.aborted, isEdit: letter.edit !== undefined });
    }
  };

const send = async ({ address, written, edit }: Letter, connect: Connect, call: Call): Promise<unknown> => {
  const { conversations } = await connect(address.serviceUrl, call);
  const conversation = writeConversationId(address.conversation);
  const activity = { ...written, from: { id: address.bot, name: '' }, conversation: conversationOf(address) };
  return edit === undefined
    ? conversations.sendToConversation(conversation, activity)
    : conversations.updateActivity(conversation, edit, { ...activity, id: edit });
};

const conversationOf = ({ conversation }: Address) => ({
  id: writeConversationId(conversation),
  name: conversation.name ?? '',
  conversationType: conversation.kind === 'group' ? 'groupChat' : conversation.kind,
  isGroup: conversation.kind !== 'personal',
});

export const createDeliver =
  (post: Post): Deliver =>
  ({ address, shown, edit }, signal) =>
    post({ address, written: writeCard(shown), edit }, signal);
