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

/** `isQueueIdle`: as long as it is not, rows only wait for their message's turn, and none is swept. */
export const createLook = (
  parts: Parts,
  make: Make,
  isQueueIdle: () => boolean,
  isStopping: () => boolean,
): Look => {
  const { clock, log, timing } = parts;
  const waking = createWaking();
  /** The minute of the bot's clock that was last looked at; it may have been moved either way since. */
  let looked: number | undefined;
  let sweepAt = clock.real();
  const lookForDue = async (): Promise<void> => {
    const now = Math.floor(clock.now() / minute);
    if (now === looked) return;
    // Before the work, so that whoever asks for another look meanwhile gets one.
    looked = now;
    await tick(parts, make).catch((error: unknown) => {
      looked = undefined;
      throw error;
    });
  };
  const lookForLost = async (): Promise<void> => {
    const isOverdue = clock.real() > sweepAt + 10 * minute;
    if (clock.real() < sweepAt || !(isQueueIdle() || isOverdue)) return;
    sweepAt = clock.real() + timing.sweepMs;
    const rows = await sweep(parts);
    if (rows > 0) log('swept', { rows });
  };
  return {
    turn: async () => {
      await lookForDue();
      await lookForLost();
      if (!isStopping()) await waking.sleep(everyMs);
    },
    sleep: waking.sleep,
    now: () => {
      looked = undefined;
      waking.wake();
    },
    wake: waking.wake,
  };
};
