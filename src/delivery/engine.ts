import { takeUpFor } from './at-contact.ts';
import type { Due } from './delivery.ts';
import { keepGoing } from './keep-going.ts';
import { createLook } from './look.ts';
import { createMake } from './make.ts';
import { type Parts, soon, type Timing, usualTiming } from './parts.ts';
import { readUnreached, type Unreached } from './unreached.ts';
import { createWaking } from './waking.ts';
import { createWork } from './work.ts';

export type Delivery = {
  readonly start: () => void;
  /** Takes nothing new, finishes what is in flight, then resolves. */
  readonly stop: () => Promise<void>;
  /** Looks at once for what is due: after the clock was moved, after an update was recorded. */
  readonly nudge: () => void;
  /** Makes these rows now and wakes the work on them; says how many were new. Rejects when storage is away. */
  readonly make: (dues: readonly Due[]) => Promise<number>;
  /** This person was just heard in a personal chat: sends what they had to do without. Rejects when storage is away. */
  readonly cameBy: (person: string) => Promise<void>;
  /** Who and what cannot be reached now, and what they have to do without. */
  readonly unreached: () => Promise<readonly Unreached[]>;
};

type Given = Omit<Parts, 'random' | 'timing'> & {
  readonly random?: () => number;
  readonly timing?: Partial<Timing>;
};

/** Everything unasked goes this one way: due, one row a recipient, queue, claim, limits, post or edit, outcome. */
export const createDelivery = (given: Given): Delivery => {
  const parts: Parts = { random: Math.random, ...given, timing: { ...usualTiming, ...given.timing } };
  let isStopping = false;
  const isOver = (): boolean => isStopping;
  const preparing = createWaking();
  const make = createMake(parts, () => work.wake());
  const work = createWork(parts, make, isOver);
  const look = createLook(parts, make, work.isIdle, isOver);
  const run = async (): Promise<void> => {
    let isPrepared = false;
    await keepGoing(
      'storage',
      () => isStopping || isPrepared,
      preparing.sleep,
      parts.log,
      async () => {
        await parts.prepare(soon());
        isPrepared = true;
      },
    );
    await Promise.all([
      keepGoing('reminding', isOver, look.sleep, parts.log, look.turn),
      keepGoing('delivering', isOver, work.sleep, parts.log, work.turn),
    ]);
  };
  let running: Promise<void> | undefined;
  return {
    start: () => {
      running ??= run();
    },
    stop: async () => {
      isStopping = true;
      for (const { wake } of [preparing, look, work]) wake();
      await Promise.all([running, work.finish()]);
      await work.finish();
    },
    nudge: look.now,
    make,
    cameBy: async (person) => {
      if ((await takeUpFor(parts, person)) > 0) work.wake();
    },
    unreached: () => readUnreached(parts),
  };
};
