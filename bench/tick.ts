import { createKept } from '../src/azure/kept.ts';
import { readSetUpDay } from '../src/azure/set-up-day.ts';
import { createStorage, type Storage } from '../src/azure/storage.ts';
import { createCurrentBook } from '../src/bot/changes/current-book.ts';
import { createDueNow } from '../src/bot/due-now.ts';
import { createWorkingDays } from '../src/calendar/working-days.ts';
import { createMake } from '../src/delivery/make.ts';
import { usualTiming } from '../src/delivery/parts.ts';
import { tick } from '../src/delivery/tick.ts';
import { readRegister } from '../src/partnership/read-register.ts';
import { startAzurite } from '../test/azure/azurite.ts';
import { benchRegister } from './bench-register.ts';
import { percentile } from './report.ts';

type Counted = {
  readonly of: (table: string) => number;
  readonly all: () => number;
  readonly reset: () => void;
};

/** Counts every call to the tables, by table. */
const countCalls = (storage: Storage): Counted => {
  const calls = new Map<string, number>();
  for (const name of [
    'status',
    'deliveries',
    'posts',
    'people',
    'conversations',
    'changes',
    'service',
  ] as const)
    storage.table(name).pipeline.addPolicy({
      name: 'counted',
      sendRequest: (request, next) => {
        calls.set(name, (calls.get(name) ?? 0) + 1);
        return next(request);
      },
    });
  const all = (): number => [...calls.values()].reduce((sum, count) => sum + count, 0);
  return { of: (table) => calls.get(table) ?? 0, all, reset: () => calls.clear() };
};

const officers = [1, 2].map((number) => ({
  entraId: `00000000-0000-4000-8000-00000000000${number}`,
  name: `Officer ${number}`,
  posts: [{ role: 'officer', group: undefined }] as const,
}));

const registerOf = async (deadlines: number) => {
  const read = readRegister(await benchRegister(deadlines, true), 'bench register');
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems[0]));
  return read.register;
};

/** The tick exactly as the engine does it, on storage that counts. */
const createTick = async (storage: Storage, deadlines: number) => {
  const register = await registerOf(deadlines);
  const partnership = `tick-${deadlines}`;
  let shown = Date.parse('2027-03-03T09:00:00Z');
  const clock = { now: () => shown, real: Date.now, moveTo: undefined };
  const priorities = () => register.priorities.map(({ id }) => id);
  const kept = createKept(storage, {
    partnership,
    priorities,
    appointments: () => officers,
    clock,
    perSecond: 25,
  });
  const current = createCurrentBook({
    ...kept,
    file: register,
    clock,
    everyMs: 15_000,
    warn: () => undefined,
  });
  const day = await readSetUpDay(
    storage.table('service'),
    partnership,
    '2026-11-22',
    AbortSignal.timeout(5_000),
  );
  const workingDays = createWorkingDays(() => false);
  const due = createDueNow({
    ...kept,
    ...current,
    setUpDay: async () => day,
    workingDays: async () => workingDays,
  });
  const counts = { message: 0 };
  const count = (): void => {
    counts.message += 1;
  };
  const queue = { ...kept.queue, put: async () => count() };
  const parts = { ...kept, queue, clock, due, timing: usualTiming } as unknown as Parameters<typeof tick>[0];
  const make = createMake(parts, () => undefined);
  return {
    counts,
    /** One minute on; milliseconds it took. */
    next: async (): Promise<number> => {
      shown += 60_000;
      const from = performance.now();
      await tick(parts, make);
      return performance.now() - from;
    },
  };
};

const ticks = 20;

/** What a tick costs, the one that finds something new and those that do not. */
export const benchTick = async (): Promise<boolean> => {
  const azurite = await startAzurite();
  const access = { kind: 'connection string', value: azurite.connection } as const;
  let isKept = true;
  for (const deadlines of [50, 500, 5_000]) {
    const storage = await createStorage(access, 15_000);
    await storage.prepare(AbortSignal.timeout(15_000));
    const calls = countCalls(storage);
    const { counts, next } = await createTick(storage, deadlines);
    const first = await next();
    const made = counts.message;
    calls.reset();
    const took: number[] = [];
    for (let done = 0; done < ticks; done += 1) took.push(await next());
    const forNothing = calls.of('deliveries') + calls.of('posts') + (counts.message - made);
    isKept = isKept && forNothing === 0;
    process.stdout.write(
      `${String(deadlines).padStart(5)} open deadlines: first tick ${first.toFixed(0)} ms for ${made} new rows; then p50 ${percentile(took, 0.5).toFixed(1)} ms, max ${Math.max(...took).toFixed(1)} ms, ${forNothing} storage calls for what is not new, ${(calls.all() / ticks).toFixed(1)} to look\n`,
    );
  }
  await azurite.stop();
  return isKept;
};
