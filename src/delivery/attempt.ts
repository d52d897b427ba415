import type { Address, Delivered, Outgoing, Shown } from '../chat.ts';
import { sleep } from '../clock.ts';
import { afterOutcome, ended, putBack } from './after-outcome.ts';
import type { Known } from './conversations.ts';
import type { DeliveryRow } from './delivery.ts';
import { type Gate, isVoid } from './gate.ts';
import { isRepeat } from './next-step.ts';
import { type Parts, soon } from './parts.ts';

/** A claimed row: what it is to become, or `lost` when somebody else has taken it over. */
type Outcome = DeliveryRow | 'lost';

const drawn = 'could not be drawn';
const mostDrawings = 5;

const knownPlace = async ({ conversations }: Parts, row: DeliveryRow): Promise<Known | undefined> => {
  const { content, recipient } = row;
  if (content.kind === 'edit') return conversations.find(content.conversation, soon());
  return recipient.kind === 'person'
    ? conversations.personal(recipient.key, soon())
    : conversations.find(recipient.conversation, soon());
};

/** The card; or what becomes of the row when there is none. */
const draw = async (parts: Parts, row: DeliveryRow): Promise<{ readonly shown: Shown } | DeliveryRow> => {
  try {
    const shown = await parts.draw(row.content, { isRepeat: isRepeat(row), recipient: row.recipient });
    return shown ? { shown } : ended(row, 'no longer needed');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    parts.log('delivery could not be drawn', { id: row.id, reason });
    const tried = { ...row, trail: [...row.trail, drawn] };
    const times = tried.trail.filter((entry) => entry === drawn).length;
    return times >= mostDrawings
      ? ended(tried, drawn)
      : putBack(tried, parts.clock.real(), 1_000 * 2 ** times);
  }
};

/** Waits for a slot and keeps asking while the ones it gets are void; `paused` when none is near. */
const waitForTurn = async ({ clock }: Parts, gate: Gate): Promise<'now' | { readonly until: number }> => {
  for (let tries = 0; tries < 20; tries += 1) {
    const slot = await gate.take();
    if (slot.kind === 'paused') return { until: slot.until };
    await sleep(Math.max(0, slot.at - clock.real()));
    if (!isVoid(slot.at, clock.real())) return 'now';
  }
  return { until: clock.real() };
};

/** Posts once. A throw is a fault of ours after which nobody knows whether it arrived. */
const post = async (
  { deliver, log, timing }: Parts,
  row: DeliveryRow,
  outgoing: Outgoing,
): Promise<Delivered> => {
  try {
    return await deliver(outgoing, AbortSignal.timeout(timing.postMs));
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'fault';
    log('delivery threw', { id: row.id, reason });
    return { kind: 'unknown', status: undefined, reason };
  }
};

/** What the outcome means beyond the row: the pace, the conversation, the card that now stands. */
const heed = async (
  parts: Parts,
  row: DeliveryRow,
  address: Address,
  delivered: Delivered,
): Promise<void> => {
  const { clock, content, id } = { clock: parts.clock, content: row.content, id: address.conversation.id };
  if (delivered.kind === 'notNow' && delivered.afterMs)
    await parts.pace.pause(clock.real() + delivered.afterMs);
  // A card that is gone says nothing about its conversation.
  const isCardOnly = content.kind === 'edit' && delivered.kind === 'unreachable' && delivered.why === 'gone';
  if (delivered.kind === 'unreachable' && !isCardOnly)
    await parts.conversations.markUnreachable(id, delivered.why, clock.now(), soon());
  if (delivered.kind !== 'accepted' || content.kind === 'edit') return;
  const person = row.recipient.kind === 'person' ? row.recipient.key : undefined;
  await parts.posts.add({ thing: row.thing, conversation: id, activity: delivered.activity, person });
};

/** Storage may be away for a moment just after a post: what is known is not given up at once. */
const insist = async <Value>(parts: Parts, act: () => Promise<Value>): Promise<Value> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act();
    } catch (error) {
      if (tries === 6) throw error;
      await sleep(200 * 2 ** tries * parts.random());
    }
  }
};

const send = async (
  parts: Parts,
  gate: Gate,
  row: DeliveryRow,
  address: Address,
  shown: Shown,
): Promise<Outcome> => {
  const { clock, store, timing } = parts;
  const turn = await waitForTurn(parts, gate);
  if (turn !== 'now') return putBack(row, clock.real(), turn.until - clock.real() + 1_000 * parts.random());
  const until = clock.real() + timing.leaseMs;
  const conversation = address.conversation.id;
  const lease = { leaseUntil: until, wakeAt: until + 1_000 };
  const sending = await store.write({ ...row, ...lease, state: 'sending', conversation });
  if (sending === 'lost') return 'lost';
  const edit = row.content.kind === 'edit' ? row.content.activity : undefined;
  const delivered = await post(parts, row, { address, shown, edit });
  await insist(parts, () => heed(parts, sending, address, delivered));
  return afterOutcome(sending, delivered, clock.real(), parts.random());
};

/** Delivers a claimed row once, within the limits, and says what it is to become. */
const attemptOnce = async (parts: Parts, gate: Gate, row: DeliveryRow): Promise<Outcome> => {
  const known = await knownPlace(parts, row);
  if (!known) return ended(row, 'no conversation with them is known');
  if (known.unreachable) return ended(row, `cannot be reached: ${known.unreachable.why}`);
  const drawing = await draw(parts, row);
  if (!('shown' in drawing)) return drawing;
  const now = parts.clock.real();
  const free = await parts.pace.conversation(known.address.conversation.id, now);
  if (free > now) return putBack(row, now, free - now);
  return send(parts, gate, row, known.address, drawing.shown);
};

/** Delivers a claimed row and records what came of it. */
export const attempt = async (parts: Parts, gate: Gate, row: DeliveryRow): Promise<Outcome> => {
  const outcome = await attemptOnce(parts, gate, row);
  return outcome === 'lost' ? 'lost' : insist(parts, () => parts.store.write(outcome));
};
