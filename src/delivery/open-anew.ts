import type { Opened } from '../chat.ts';
import { afterOutcome, putBack } from './after-outcome.ts';
import type { Known } from './conversations.ts';
import type { DeliveryRow } from './delivery.ts';
import { openedAnew } from './next-step.ts';
import { type Parts, soon } from './parts.ts';
import type { Hands } from './send.ts';
import { putOff, takeTurn, waitForTurn } from './turn.ts';

const ask = async ({ log, reopen, timing }: Parts, row: DeliveryRow, { address }: Known): Promise<Opened> => {
  try {
    return await reopen(address, AbortSignal.timeout(timing.postMs));
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'fault';
    log('opening a conversation threw', { id: row.id, reason });
    return { kind: 'refused', status: undefined, reason };
  }
};

/**
 * Opens the conversation anew in its turn and keeps where it is now; the card itself goes out at the next try.
 * Asked twice Teams gives the same conversation, so that nothing here is ambiguous.
 */
export const openAnew = async (
  parts: Parts,
  { gate }: Hands,
  row: DeliveryRow,
  known: Known,
): Promise<DeliveryRow> => {
  const { clock, conversations, pace, random } = parts;
  const { id } = known.address.conversation;
  const first = await takeTurn(parts, gate, id);
  const turn = first.kind === 'slot' ? await waitForTurn(parts, gate, id, first.at) : first;
  if (turn.kind === 'paused') return putOff(parts, row, turn.until);
  const opened = await ask(parts, row, known);
  const now = clock.real();
  if (opened.kind === 'opened') {
    await conversations.moved(known, opened.conversation, soon());
    return putBack({ ...row, trail: [...row.trail, openedAnew] }, now, 0);
  }
  if (opened.kind === 'notNow' && opened.afterMs) await pace.pause(now + opened.afterMs);
  if (opened.kind === 'unreachable') await conversations.markUnreachable(id, opened.why, clock.now(), soon());
  if (opened.kind !== 'unknown') return afterOutcome(row, opened, now, random());
  return afterOutcome(row, { kind: 'notNow', status: opened.status, afterMs: undefined }, now, random());
};
