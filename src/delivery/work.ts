import { randomUUID } from 'node:crypto';
import { createGate } from './gate.ts';
import type { Make } from './make.ts';
import type { Parts } from './parts.ts';
import { createWaking } from './waking.ts';
import { workOn } from './work-on.ts';

/** Takes messages and works on several at once. */
export type Work = {
  /** One look at the queue, and a pause where it was empty. */
  readonly turn: () => Promise<void>;
  /** There is new work: look at once. */
  readonly wake: () => void;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Whether the last look found nothing. */
  readonly isIdle: () => boolean;
  /** Waits for no more slots, and finishes what is in flight. */
  readonly finish: () => Promise<void>;
};

const receiveMost = 16;
const shortestPauseMs = 100;

export const createWork = (parts: Parts, make: Make, isStopping: () => boolean): Work => {
  const { log, queue, timing } = parts;
  const owner = randomUUID();
  const gate = createGate(parts.pace, parts.clock);
  const waking = createWaking();
  const inFlight = new Set<Promise<void>>();
  let isIdle = false;
  let pauseMs = 0;
  const takeOn = (taken: Parameters<typeof workOn>[3]): void => {
    const work: Promise<void> = workOn(parts, { gate, make }, owner, taken)
      .catch((error: unknown) => {
        // Its message shows itself again, and the row its state: nothing is lost by letting go.
        log('delivery put off', { id: taken.ref.id, reason: error instanceof Error ? error.name : 'fault' });
      })
      .finally(() => inFlight.delete(work));
    inFlight.add(work);
  };
  return {
    turn: async () => {
      const free = timing.atOnce - inFlight.size;
      if (free <= 0) return Promise.race(inFlight);
      const taken = await queue.take(Math.min(free, receiveMost), timing.leaseMs + 5_000);
      for (const one of taken) takeOn(one);
      isIdle = taken.length === 0;
      pauseMs = isIdle ? Math.min(timing.idleMs, Math.max(shortestPauseMs, pauseMs * 1.5)) : 0;
      if (isIdle && !isStopping()) await waking.sleep(pauseMs);
    },
    wake: () => {
      pauseMs = 0;
      waking.wake();
    },
    sleep: waking.sleep,
    isIdle: () => isIdle,
    finish: async () => {
      gate.close();
      await Promise.all(inFlight);
    },
  };
};
