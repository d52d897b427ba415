import type { DeliveryRow } from '../src/delivery/delivery.ts';

/** A message that came to stand in a conversation. */
export type Arrived = { readonly at: number; readonly activity: string; readonly isMarked: boolean };

/** What became of one thing that was due. */
export type Verdict =
  | { readonly kind: 'delivered'; readonly at: number; readonly doubled: 'no' | 'marked' }
  | { readonly kind: 'terminal'; readonly reason: string; readonly arrived: number }
  | { readonly kind: 'lost'; readonly why: string }
  | { readonly kind: 'doubled'; readonly why: string };

/** What a try may have come to when nobody knows whether it arrived. */
const isAmbiguous = (entry: string): boolean =>
  /^(408|502|503|504)$|^unknown|ECONNRESET|EPIPE|no answer|Abort|Timeout|socket|REQUEST_SEND_ERROR/i.test(
    entry,
  );

/** Holds a row against what arrived. Pure: the checker finds both. */
export const verdictOn = (row: DeliveryRow | undefined, arrived: readonly Arrived[]): Verdict => {
  if (!row) return { kind: 'lost', why: 'it has no row' };
  if (row.state !== 'delivered' && row.state !== 'terminal')
    return { kind: 'lost', why: `its row is ${row.state}` };
  const unmarked = arrived.filter(({ isMarked }) => !isMarked).length;
  if (arrived.length > 1 && !row.trail.some(isAmbiguous))
    return { kind: 'doubled', why: `arrived ${arrived.length} times, trail ${row.trail.join(' ')}` };
  if (unmarked > 1) return { kind: 'doubled', why: `arrived ${unmarked} times without a mark` };
  if (row.state === 'terminal')
    return row.reason
      ? { kind: 'terminal', reason: row.reason, arrived: arrived.length }
      : { kind: 'lost', why: 'terminal without a reason' };
  const [first] = arrived;
  if (!first || !arrived.some(({ activity }) => activity === row.activity))
    return {
      kind: 'lost',
      why: `its row says delivered as ${row.activity}, the Connector has ${arrived.length}`,
    };
  return { kind: 'delivered', at: first.at, doubled: arrived.length > 1 ? 'marked' : 'no' };
};
