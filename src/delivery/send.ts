import type { Delivered, Outgoing } from '../chat.ts';
import { sleep } from '../clock.ts';
import { afterOutcome } from './after-outcome.ts';
import type { DeliveryRow } from './delivery.ts';
import type { Gate } from './gate.ts';
import { heed } from './heed.ts';
import { insist } from './insist.ts';
import type { Make } from './make.ts';
import type { Parts } from './parts.ts';
import { putOff, takeTurn, waitForTurn } from './turn.ts';

/** What one process works with besides its parts. */
export type Hands = { readonly gate: Gate; readonly make: Make };

/** What a claimed row is to become, or `lost` when somebody else has taken it over. */
export type Outcome = DeliveryRow | 'lost';

/** `sending` is written this long before its slot: late enough to be true, soon enough to be on time. */
const writeMs = 250;

/** Posts once. A throw is a fault of ours after which nobody knows whether it arrived. */
const post = async ({ deliver, log, timing }: Parts, id: string, outgoing: Outgoing): Promise<Delivered> => {
  try {
    return await deliver(outgoing, AbortSignal.timeout(timing.postMs));
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'fault';
    log('delivery threw', { id, reason });
    return { kind: 'unknown', status: undefined, reason };
  }
};

const writeSending = async ({ clock, store, timing }: Parts, row: DeliveryRow, conversation: string) => {
  const leaseUntil = clock.real() + timing.leaseMs;
  return store.write({ ...row, state: 'sending', conversation, leaseUntil, wakeAt: leaseUntil + 1_000 });
};

/** Sends a claimed row at its turn, and heeds what came of it. */
export const send = async (
  parts: Parts,
  { gate, make }: Hands,
  row: DeliveryRow,
  outgoing: Outgoing,
): Promise<Outcome> => {
  const { clock, random, timing } = parts;
  const conversation = outgoing.address.conversation.id;
  const slot = await takeTurn(parts, gate, conversation);
  if (slot.kind === 'paused') return putOff(parts, row, slot.until);
  await sleep(Math.max(0, slot.at - writeMs - clock.real()));
  const sending = await writeSending(parts, row, conversation);
  if (sending === 'lost') return 'lost';
  const turn = await waitForTurn(parts, gate, conversation, slot.at);
  // Nothing was sent yet. A lease that ends while it is being sent would let another send it too.
  if (turn.kind === 'paused') return putOff(parts, sending, turn.until);
  if (clock.real() + timing.postMs > sending.leaseUntil) return putOff(parts, sending, clock.real());
  const delivered = await post(parts, row.id, outgoing);
  await insist(random, () => heed(parts, make, sending, outgoing, delivered));
  return afterOutcome(sending, delivered, clock.real(), random());
};
