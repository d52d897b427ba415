import { ended } from './after-outcome.ts';
import { attempt } from './attempt.ts';
import type { DeliveryRow } from './delivery.ts';
import type { Taken } from './keeping.ts';
import { holderEnded, nextStep } from './next-step.ts';
import type { Parts } from './parts.ts';
import type { Hands } from './send.ts';
import { writeOutcome } from './write-outcome.ts';

/** One found in `sending` was left there by a sender that ended before it knew; in `claimed`, before it sent. */
const trailOf = ({ state, trail }: DeliveryRow): readonly string[] => {
  if (state === 'sending') return [...trail, 'unknown: its sender ended'];
  return state === 'claimed' ? [...trail, holderEnded] : trail;
};

/** Holds the row for this process, so that whoever read it too is refused. */
const claim = (parts: Parts, row: DeliveryRow, unknowns: number, owner: string) => {
  const leaseUntil = parts.clock.real() + parts.timing.leaseMs;
  const held = { owner, leaseUntil, wakeAt: leaseUntil + 1_000 };
  return parts.store.write({ ...row, ...held, state: 'claimed', unknowns, trail: trailOf(row) });
};

/** Keeps the message of a row that is to be tried again; ends it for one that is done with. */
const settle = async (
  { clock, log, queue }: Parts,
  taken: Taken,
  row: DeliveryRow | 'lost',
): Promise<void> => {
  // Whoever changed it sees to it; if they end before they have, the sweep does.
  if (row === 'lost') return queue.finish(taken);
  if (row.state === 'made') return queue.postpone(taken, row.notBefore - clock.real());
  const last = row.trail.at(-1) ?? 'none';
  const late = clock.now() - row.dueAt;
  if (row.state === 'delivered') log('delivered', { id: row.id, status: last, lateMs: late });
  else log('delivery ended', { id: row.id, status: last, reason: row.reason ?? 'none' });
  return queue.finish(taken);
};

/** Works on the row that a message names. The row decides what is done. */
export const workOn = async (parts: Parts, hands: Hands, owner: string, taken: Taken): Promise<void> => {
  const { clock, queue, store } = parts;
  const row = await store.read(taken.ref);
  if (!row) {
    parts.log('delivery has no row to read', { id: taken.ref.id });
    return queue.finish(taken);
  }
  const step = nextStep(row, clock.real(), clock.now());
  switch (step.kind) {
    case 'nothing':
      return queue.finish(taken);
    case 'wait':
      return queue.postpone(taken, step.until - clock.real());
    case 'end':
      return settle(
        parts,
        taken,
        await writeOutcome(parts, ended({ ...row, trail: trailOf(row) }, step.reason)),
      );
    case 'claim': {
      const claimed = await claim(parts, row, step.unknowns, owner);
      return settle(parts, taken, claimed === 'lost' ? 'lost' : await attempt(parts, hands, claimed));
    }
  }
};
