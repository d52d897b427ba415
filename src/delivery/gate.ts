import type { Clock, Instant } from '../clock.ts';
import type { PaceStore } from './keeping.ts';

export type Slot =
  | { readonly kind: 'slot'; readonly at: Instant }
  | { readonly kind: 'paused'; readonly until: Instant };

/** Hands out this process's share of the tenant's sending times. */
export type Gate = {
  readonly take: () => Promise<Slot>;
  /** Until when the tenant may be sent nothing: looked at again where that is half a second old. */
  readonly heldUntil: () => Promise<Instant>;
  /** A slot was come for this long after its time. */
  readonly used: (lateMs: number) => void;
  /** Nobody waits any more: whoever asks is told to come back. */
  readonly close: () => void;
};

/** A slot this much past is void: used late it would crowd the ones after it. */
const mostLateMs = 100;
export const isVoid = (at: Instant, now: Instant): boolean => now > at + mostLateMs;

/**
 * A slot lies at least so far ahead: before it is used, its conversation is asked and its row written. Where that
 * takes longer (slow storage, a busy machine) slots are missed, which wastes them for everybody: then further.
 */
const leastLeadMs = 300;
const mostLeadMs = 4_000;
const longer = (lead: number, lateMs: number): number => Math.min(mostLeadMs, lead + lateMs / 2);
const shorter = (lead: number): number => Math.max(leastLeadMs, lead * 0.97);

/** Slots are reserved a few at a time, so that the shared row is not fought over for each. */
const most = 8;

const heldMs = 500;

/** One look serves all who ask within half a second. */
const createHeld = (pace: Pick<PaceStore, 'pausedUntil'>, clock: Pick<Clock, 'real'>): Gate['heldUntil'] => {
  let look: { readonly at: Instant; readonly until: Promise<Instant> } | undefined;
  return async () => {
    // Unread it holds nobody back: whoever asks is about to send, and the next slot heeds the pause anyway.
    if (!look || clock.real() > look.at + heldMs)
      look = { at: clock.real(), until: pace.pausedUntil().catch(() => 0) };
    return look.until;
  };
};

type Waiting = { readonly give: (slot: Slot) => void; readonly fail: (error: unknown) => void };

export const createGate = (
  pace: Pick<PaceStore, 'reserve' | 'pausedUntil'>,
  clock: Pick<Clock, 'real'>,
): Gate => {
  const waiting: Waiting[] = [];
  let lead = leastLeadMs;
  let isPumping = false;
  let isClosed = false;
  const serve = async (served: readonly Waiting[]): Promise<void> => {
    try {
      const reserved = await pace.reserve(clock.real() + lead, served.length);
      served.forEach(({ give }, index) => {
        if (reserved.kind === 'paused') give(reserved);
        else give({ kind: 'slot', at: reserved.at[index] ?? 0 });
      });
    } catch (error) {
      for (const { fail } of served) fail(error);
    }
  };
  const pump = async (): Promise<void> => {
    if (isPumping) return;
    isPumping = true;
    while (waiting.length > 0) await serve(waiting.splice(0, most));
    isPumping = false;
  };
  return {
    heldUntil: createHeld(pace, clock),
    take: async () => {
      if (isClosed) return { kind: 'paused', until: clock.real() };
      return new Promise<Slot>((give, fail) => {
        waiting.push({ give, fail });
        void pump();
      });
    },
    used: (lateMs) => {
      lead = lateMs > mostLateMs ? longer(lead, lateMs) : shorter(lead);
    },
    close: () => {
      isClosed = true;
    },
  };
};
