import type { CardReply } from '../../chat.ts';
import type { BotParts } from '../parts.ts';

/** Keeps where the pressed card stands, so that what is done about the update later reaches it. */
export const keepSeen = async (
  parts: Pick<BotParts, 'posts' | 'warn'>,
  { address, card }: CardReply,
  thing: string,
  person: string,
): Promise<void> => {
  if (card === undefined) return;
  const post = { thing, conversation: address.conversation.id, activity: card };
  await parts.posts
    .add({ ...post, person })
    .catch((error: unknown) => parts.warn('a card that shows an update could not be kept', error));
};
