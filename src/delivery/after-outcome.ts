import type { Delivered } from '../chat.ts';
import type { Instant } from '../clock.ts';
import type { DeliveryRow } from './delivery.ts';
import { givenUp, isGivenUp, isWorthReopening } from './next-step.ts';

const base = 1_000;
const cap = 300_000;
/** A row whose message was lost is swept up this long after it should have been worked on. */
const graceMs = 30_000;

/** Decorrelated jitter: between the base and three times the last wait. `random` is in 0..1. */
export const nextBackOff = (last: number, random: number): number =>
  Math.min(cap, base + random * (Math.max(base, last) * 3 - base));

export const ended = (row: DeliveryRow, reason: string): DeliveryRow => ({
  ...row,
  state: 'terminal',
  owner: undefined,
  reason,
});

/** Back among those that wait, to be tried again after `waitMs`. */
export const putBack = (row: DeliveryRow, now: Instant, waitMs: number): DeliveryRow => {
  const notBefore = now + Math.ceil(waitMs);
  return { ...row, state: 'made', owner: undefined, notBefore, wakeAt: notBefore + graceMs };
};

const later = (row: DeliveryRow, now: Instant, atLeastMs: number, random: number): DeliveryRow => {
  const backOffMs = Math.ceil(nextBackOff(row.backOffMs, random));
  return { ...putBack(row, now, Math.max(backOffMs, atLeastMs)), backOffMs };
};

const word = (delivered: Delivered): string =>
  String(delivered.status ?? ('reason' in delivered ? delivered.reason : delivered.kind));

/** The row once it is known, or not, what became of a try. */
export const afterOutcome = (
  row: DeliveryRow,
  delivered: Delivered,
  now: Instant,
  random: number,
): DeliveryRow => {
  const tried = { ...row, trail: [...row.trail, word(delivered)] };
  switch (delivered.kind) {
    case 'accepted':
      return {
        ...tried,
        state: 'delivered',
        owner: undefined,
        activity: delivered.activity,
        reason: undefined,
      };
    case 'notNow':
      return later(tried, now, delivered.afterMs ?? 0, random);
    case 'unknown': {
      const unknowns = row.unknowns + 1;
      if (isGivenUp(row.content, unknowns)) return { ...ended(tried, givenUp), unknowns };
      return { ...later(tried, now, 0, random), unknowns };
    }
    case 'unreachable':
      if (isWorthReopening(row, delivered.why)) return putBack(tried, now, 0);
      return ended(tried, `cannot be reached: ${delivered.why}`);
    case 'refused':
      return ended(tried, `refused: ${delivered.reason}`);
  }
};
