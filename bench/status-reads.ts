import { createReadLatestStatus, createReadStatusHistory } from '../src/azure/read-status.ts';
import { historyKey, latestKey, writeUpdate } from '../src/azure/status-rows.ts';
import { createStorage } from '../src/azure/storage.ts';
import { systemClock } from '../src/clock.ts';
import type { StatusUpdate } from '../src/status/status.ts';
import { startAzurite } from '../test/azure/azurite.ts';

/**
 * How long the current status of all priorities takes, and how many reads it is, at 10, 1,000 and 20,000 updates
 * a priority: it must not grow. `node bench/status-reads.ts` ends with 1 where it does.
 */
const sizes = [10, 1_000, 20_000];
const priorities = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
const rounds = 60;
/** What noise on a shared machine may do to a median. */
const mostTimes = 2;

const signal = (): AbortSignal => AbortSignal.timeout(60_000);

const update = (priority: string, version: number): StatusUpdate => ({
  priority,
  period: '2026-27 Q3',
  group: undefined,
  rating: 'on-track',
  forecast: undefined,
  commentary: `Update ${version}: the work goes on as planned.`,
  recordedAt: Date.UTC(2026, 10, 23) + version,
  by: 'somebody',
  operation: `operation-${version}`,
  version,
});

const azurite = await startAzurite();
const storage = await createStorage({ kind: 'connection string', value: azurite.connection }, 30_000);
await storage.prepare(signal());
const table = storage.table('status');

/** Written as rows: recording them one by one would take an hour. */
const fill = async (priority: string, from: number, to: number): Promise<void> => {
  const partitionKey = `bench!${priority}`;
  const versions = Array.from({ length: to - from }, (_, at) => from + at + 1);
  for (let at = 0; at < versions.length; at += 100) {
    const rows = versions.slice(at, at + 100).map((version) => ({
      partitionKey,
      rowKey: historyKey(version),
      ...writeUpdate(update(priority, version)),
    }));
    await table.submitTransaction(rows.map((row) => ['create', row]));
  }
  const latest = { partitionKey, rowKey: latestKey, ...writeUpdate(update(priority, to)) };
  await table.upsertEntity(latest, 'Replace');
};

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

/** The median of reading all priorities side by side, in milliseconds of real time. */
const timed = async (read: (priority: string) => Promise<unknown>): Promise<number> => {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await Promise.all(priorities.map(read));
    taken.push(performance.now() - start);
  }
  return middle(taken.slice(10));
};

/** Every request that leaves for storage is one read. */
const counted = async (work: () => Promise<unknown>): Promise<number> => {
  let requests = 0;
  const policy = {
    name: 'counted',
    sendRequest: async (request: never, next: (request: never) => Promise<never>) => {
      requests += 1;
      return next(request);
    },
  };
  table.pipeline.addPolicy(policy as never);
  await work();
  table.pipeline.removePolicy({ name: 'counted' });
  return requests;
};

const latest = createReadLatestStatus(table, 'bench');
const history = createReadStatusHistory(table, 'bench');
const started = systemClock.real();
const results: { size: number; reads: number; ms: number; page: number }[] = [];
let filled = 0;
// The first calls of a process open connections and compile: they are no measure.
await timed((one) => latest(one, signal()));
for (const size of sizes) {
  await Promise.all(priorities.map((priority) => fill(priority, filled, size)));
  filled = size;
  const reads = await counted(() => Promise.all(priorities.map((one) => latest(one, signal()))));
  const ms = await timed((one) => latest(one, signal()));
  const page = await timed((one) => history(one, 12, signal()));
  results.push({ size, reads, ms, page });
  console.log(
    `${String(size).padStart(6)} updates a priority: ${priorities.length} priorities in ${reads} point reads, ${ms.toFixed(1)} ms; with the newest 12 of each ${page.toFixed(1)} ms`,
  );
}
await azurite.stop();
const [first, last] = [results[0], results.at(-1)];
const isFlat =
  first !== undefined &&
  last !== undefined &&
  results.every(({ reads }) => reads === priorities.length) &&
  last.ms <= first.ms * mostTimes;
console.log(
  `${isFlat ? 'flat' : 'NOT FLAT'} (${((systemClock.real() - started) / 1000).toFixed(0)} s in all)`,
);
process.exit(isFlat ? 0 : 1);
