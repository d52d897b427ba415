import { type Instant, sleep } from '../clock.ts';
import { putBack } from './after-outcome.ts';
import type { DeliveryRow } from './delivery.ts';
import { type Gate, isVoid, type Slot } from './gate.ts';
import type { Parts } from './parts.ts';

/**
 * A sending time of the tenant at which the conversation may be written to as well. The conversation is asked
 * for that very time, not for now: what several processes held back must not arrive all at once.
 */
export const takeTurn = async ({ pace }: Parts, gate: Gate, conversation: string): Promise<Slot> => {
  const slot = await gate.take();
  if (slot.kind === 'paused') return slot;
  const free = await pace.conversation(conversation, slot.at);
  return free > slot.at ? { kind: 'paused', until: free } : slot;
};

/** Waits for the turn, and for others where it was void by the time it came; says until when where none is near. */
export const waitForTurn = async (
  parts: Parts,
  gate: Gate,
  conversation: string,
  first: Instant,
): Promise<Slot> => {
  let slot: Slot = { kind: 'slot', at: first };
  while (slot.kind === 'slot') {
    await sleep(Math.max(0, slot.at - parts.clock.real()));
    const held = await gate.heldUntil();
    if (held > parts.clock.real()) return { kind: 'paused', until: held };
    gate.used(parts.clock.real() - slot.at);
    if (!isVoid(slot.at, parts.clock.real())) return slot;
    slot = await takeTurn(parts, gate, conversation);
  }
  return slot;
};

/** Back until its turn may come, with those that were put off at the same time spread over a second. */
export const putOff = (parts: Parts, row: DeliveryRow, until: Instant): DeliveryRow => {
  const now = parts.clock.real();
  return putBack(row, now, Math.max(0, until - now) + 1_000 * parts.random());
};
