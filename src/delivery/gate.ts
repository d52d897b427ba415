import type { Clock, Instant } from '../clock.ts';
import type { PaceStore } from './keeping.ts';

export type Slot =
  | { readonly kind: 'slot'; readonly at: Instant }
  | { readonly kind: 'paused'; readonly until: Instant };

/** Hands out this process's share of the tenant's sending times. */
export type Gate = {
  readonly take: () => Promise<Slot>;
  /** Nobody waits any more: whoever asks is told to come back. */
  readonly close: () => void;
};

/** A slot this much past is void: used late it would crowd the ones after it. */
const lateMs = 150;
export const isVoid = (at: Instant, now: Instant): boolean => now > at + lateMs;

/** Slots are reserved a few at a time, so that the shared row is not fought over for each. */
const most = 8;

type Waiting = { readonly give: (slot: Slot) => void; readonly fail: (error: unknown) => void };

export const createGate = (pace: Pick<PaceStore, 'reserve'>, clock: Pick<Clock, 'real'>): Gate => {
  const waiting: Waiting[] = [];
  let isPumping = false;
  let isClosed = false;
  const serve = async (served: readonly Waiting[]): Promise<void> => {
    try {
      const reserved = await pace.reserve(clock.real(), served.length);
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
    take: async () => {
      if (isClosed) return { kind: 'paused', until: clock.real() };
      return new Promise<Slot>((give, fail) => {
        waiting.push({ give, fail });
        void pump();
      });
    },
    close: () => {
      isClosed = true;
    },
  };
};
