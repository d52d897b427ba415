import { londonDay } from '../../calendar/london.ts';
import type { CardReply, Message, Reply } from '../../chat.ts';
import { showNotice } from '../../show/notice.ts';
import type { BotParts } from '../parts.ts';
import { type Asking, refused } from './asking.ts';

export type Asked = Pick<Asking, 'mentions' | 'namesBot' | 'as'> & {
  readonly operation: string;
  /** It writes nothing down, whatever becomes of it. */
  readonly isRead: boolean;
};

const unread = {
  title: 'I can’t look that up just now',
  says: ['The store that keeps who holds what does not answer. Please ask again in a minute.'],
};
const unsure = {
  title: 'That could not be confirmed',
  says: ['The partnership’s records did not answer in time. Please do it again: nothing is done twice.'],
};

/** Recognises who asks: nothing is done for somebody whom Teams does not name. */
export const attend = async (
  parts: BotParts,
  heard: Message | CardReply,
  carryOut: (asking: Asking) => Promise<Reply>,
  { operation, isRead, ...asked }: Asked,
  signal: AbortSignal,
): Promise<Reply> => {
  const { id, name, isGuest } = heard.from;
  if (!id)
    return refused(
      'Nothing was changed',
      'Teams did not say who you are. Please write to me in our personal chat.',
    );
  const today = londonDay(parts.clock.now());
  try {
    const speaker = await parts.people.rememberPerson({ id, name, isGuest }, signal);
    const asking = { parts, speaker, address: heard.address, today, signal, ...asked };
    return await carryOut({ ...asking, operation: `${operation}!${speaker.key}` });
  } catch (error) {
    parts.warn('a command about people could not be carried out', error);
    const theirWords = heard.kind === 'message' ? heard.text : undefined;
    return { kind: 'say', shown: showNotice({ ...(isRead ? unread : unsure), theirWords }) };
  }
};

/** Names the asking of a message: one sent twice is carried out once. */
export const askedIn = ({ address, id, mentions, namesBot = false }: Message): Omit<Asked, 'isRead'> => ({
  operation: `${address.conversation.id}!${id}`,
  mentions,
  namesBot,
  as: 'say',
});
