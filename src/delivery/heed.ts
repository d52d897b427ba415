import type { Delivered, Outgoing } from '../chat.ts';
import type { DeliveryRow } from './delivery.ts';
import { editDeliveries } from './due-deliveries.ts';
import type { Make } from './make.ts';
import { mannerOf, type Parts, soon } from './parts.ts';

/** The conversation cannot be written to; but a card that is gone says nothing about its conversation. */
const closePlace = async (
  { clock, conversations }: Parts,
  row: DeliveryRow,
  { address }: Outgoing,
  delivered: Extract<Delivered, { kind: 'unreachable' }>,
): Promise<void> => {
  if (row.content.kind === 'edit' && delivered.why === 'gone') return;
  await conversations.markUnreachable(address.conversation.id, delivered.why, clock.now(), soon());
};

/**
 * Keeps the card so that it can be edited. What it asks for may have been answered while it was on its way,
 * when nobody could know it was there yet: then it is edited at once.
 */
const keepCard = async (
  parts: Parts,
  make: Make,
  row: DeliveryRow,
  sent: Outgoing,
  activity: string,
): Promise<void> => {
  const { thing, recipient, content } = row;
  const person = recipient.kind === 'person' ? recipient.key : undefined;
  const post = { thing, conversation: sent.address.conversation.id, activity, person };
  await parts.posts.add(post);
  if (content.kind !== 'update request') return;
  const shown = await parts.draw(content, mannerOf(row));
  if (!shown || JSON.stringify(shown) === JSON.stringify(sent.shown)) return;
  const now = parts.clock.now();
  const today = new Date(now).toISOString().slice(0, 10);
  await make(
    editDeliveries({ id: `after:${row.dueAt}`, thing, priority: content.priority }, [post], today, now),
  );
};

/** What the outcome of a try means beyond its row: the pace, the conversation, the card that now stands. */
export const heed = async (
  parts: Parts,
  make: Make,
  row: DeliveryRow,
  sent: Outgoing,
  delivered: Delivered,
): Promise<void> => {
  if (delivered.kind === 'notNow' && delivered.afterMs)
    await parts.pace.pause(parts.clock.real() + delivered.afterMs);
  if (delivered.kind === 'unreachable') await closePlace(parts, row, sent, delivered);
  if (delivered.kind === 'accepted' && row.content.kind !== 'edit')
    await keepCard(parts, make, row, sent, delivered.activity);
};
