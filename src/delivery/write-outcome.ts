import type { DeliveryRow } from './delivery.ts';
import { insist } from './insist.ts';
import { isUndelivered, recipientKey } from './owed.ts';
import type { Parts } from './parts.ts';

/** Keeps what a row came to. What somebody has to do without is noted first: an end nobody sees is a loss. */
export const writeOutcome = (
  { clock, owed, random, store }: Parts,
  row: DeliveryRow,
): Promise<DeliveryRow | 'lost'> =>
  insist(random, async () => {
    const { month, id, recipient } = row;
    if (isUndelivered(row))
      await owed.add({ to: recipientKey(recipient), ref: { month, id }, since: clock.now() });
    return store.write(row);
  });
