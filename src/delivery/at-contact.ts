import type { Instant } from '../clock.ts';
import type { DeliveryRow } from './delivery.ts';
import { again } from './next-step.ts';
import { isUndelivered, type Owed } from './owed.ts';
import type { Parts } from './parts.ts';

/** Stands in the trail of one that was taken up again because its recipient came by. */
const takenUp = 'taken up at their next contact';

/**
 * Whether a card is worth another try now that its recipient has come by: as often as they could not be reached,
 * and once where something else kept it from them.
 */
const isToTryAgain = (row: DeliveryRow, clock: Instant): boolean => {
  if (!isUndelivered(row) || clock >= row.staleAt) return false;
  return row.state === 'made' || row.reason?.startsWith('cannot be reached') || !row.trail.includes(takenUp);
};

/** As if it had just been made; but one that may stand there already still says that it is a repeat. */
const takenUpRow = (row: DeliveryRow, now: Instant, graceMs: number): DeliveryRow => ({
  ...row,
  state: 'made',
  owner: undefined,
  reason: undefined,
  backOffMs: 0,
  notBefore: now,
  wakeAt: now + graceMs,
  unknowns: Math.min(row.unknowns, again[row.content.kind]),
  trail: [...row.trail, takenUp],
});

const takeUp = async (parts: Parts, one: Owed): Promise<boolean> => {
  const { clock, owed, queue, store, timing } = parts;
  const row = await store.read(one.ref);
  if (!row || row.state === 'delivered' || clock.now() >= row.staleAt) {
    await owed.settle(one);
    return false;
  }
  if (!isToTryAgain(row, clock.now())) return false;
  const written = await store.write(takenUpRow(row, clock.real(), timing.graceMs));
  if (written === 'lost') return false;
  await queue.put(one.ref, 0);
  return true;
};

/** A person can be reached again: what they had to do without goes out now. Says how many cards. */
export const takeUpFor = async (parts: Parts, person: string): Promise<number> => {
  const found = await parts.owed.to(person);
  const taken = await Promise.all(found.map((one) => takeUp(parts, one)));
  return taken.filter(Boolean).length;
};
