import type { Make } from './make.ts';
import type { Parts } from './parts.ts';
import { sweep, tick } from './tick.ts';
import { createWaking } from './waking.ts';

/** Looks for what is due, and for rows nobody works on. */
export type Look = {
  readonly turn: () => Promise<void>;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Look for what is due now, not at the next minute. */
  readonly now: () => void;
  readonly wake: () => void;
};

const minute = 60_000;
const everyMs = 1_000;

/** Looks for what is due once in each minute of the bot's clock, whichever way it was moved. */
const createDueLook = (parts: Parts, make: Make) => {
  let looked: number | undefined;
  return {
    again: (): void => {
      looked = undefined;
    },
    look: async (): Promise<void> => {
      const now = Math.floor(parts.clock.now() / minute);
      if (now === looked) return;
      // Before the work, so that whoever asks for another look meanwhile gets one.
      looked = now;
      await tick(parts, make).catch((error: unknown) => {
        looked = undefined;
        throw error;
      });
    },
  };
};

/** Sweeps while the queue is idle: as long as it is not, rows only wait for their message's turn. */
const createSweepLook = (parts: Parts, isQueueIdle: () => boolean) => {
  const { clock, log, timing } = parts;
  let sweepAt = clock.real();
  return async (): Promise<void> => {
    const isOverdue = clock.real() > sweepAt + 10 * minute;
    if (clock.real() < sweepAt || !(isQueueIdle() || isOverdue)) return;
    sweepAt = clock.real() + timing.sweepMs;
    const rows = await sweep(parts);
    if (rows > 0) log('swept', { rows });
  };
};

export const createLook = (
  parts: Parts,
  make: Make,
  isQueueIdle: () => boolean,
  isStopping: () => boolean,
): Look => {
  const waking = createWaking();
  const due = createDueLook(parts, make);
  const lookForLost = createSweepLook(parts, isQueueIdle);
  return {
    turn: async () => {
      await due.look();
      await lookForLost();
      if (!isStopping()) await waking.sleep(everyMs);
    },
    sleep: waking.sleep,
    now: () => {
      due.again();
      waking.wake();
    },
    wake: waking.wake,
  };
};
