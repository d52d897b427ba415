import { setTimeout as wait } from 'node:timers/promises';

/** An instant in milliseconds since 1970 (UTC). */
export type Instant = number;

/**
 * The bot's clock. `now` is what answers and reminders go by; in local mode it can be moved.
 * `real` never moves with it: leases, back-off and deadlines run on it.
 */
export type Clock = {
  readonly now: () => Instant;
  readonly real: () => Instant;
  /** Only a rehearsal's clock can be moved; undefined in production. */
  readonly moveTo: ((to: Instant) => void) | undefined;
};

export const systemClock: Clock = { now: Date.now, real: Date.now, moveTo: undefined };

/** A clock that starts at `start` and runs `speed` times as fast as real time (a rehearsal's clock). */
export const createMovableClock = (start: Instant, speed: number): Clock => {
  let origin = { real: Date.now(), shown: start };
  return {
    now: () => origin.shown + (Date.now() - origin.real) * speed,
    real: Date.now,
    moveTo: (to) => {
      origin = { real: Date.now(), shown: to };
    },
  };
};

/** Resolves after `milliseconds` of real time, or at once when `signal` aborts. */
export const sleep = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
  await wait(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined);
};
