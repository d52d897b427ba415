import type { Delivered, Outgoing } from '../chat.ts';
import type { DeliveryRow } from './delivery.ts';
import { editDeliveries } from './due-deliveries.ts';
import type { Post } from './keeping.ts';
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

/** Corrections that follow each other no further than this: a card that is never drawn the same would go on. */
const longestChain = 'after:after:after:';

/**
 * What the card shows may have changed while it was on its way: an update request was answered before anybody
 * knew that it stood there, or an older edit came in after a newer one. Then it is edited once more.
 */
const correct = async (
  parts: Parts,
  make: Make,
  row: DeliveryRow,
  sent: Outgoing,
  post: Post,
): Promise<void> => {
  const shown = await parts.draw(row.content, { ...mannerOf(row), isPosted: true });
  if (!shown || JSON.stringify(shown) === JSON.stringify(sent.shown)) return;
  if (row.id.includes(longestChain)) return parts.log('card changes without end', { id: row.id });
  const now = parts.clock.now();
  const today = new Date(now).toISOString().slice(0, 10);
  const earlier = /!edit:(.*):[^:]*!/.exec(row.id)?.[1] ?? String(row.dueAt);
  await make(editDeliveries({ id: `after:${earlier}`, thing: row.thing, priority: '' }, [post], today, now));
};

/** Keeps the card so that it can be edited later, and corrects it where it is out of date already. */
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
  if (content.kind !== 'edit') await parts.posts.add(post);
  if (content.kind !== 'reminder')
    await correct(parts, make, row, sent, sent.edit ? { ...post, activity: sent.edit } : post);
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
  if (delivered.kind === 'accepted') await keepCard(parts, make, row, sent, delivered.activity);
};
