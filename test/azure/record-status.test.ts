import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createReadLatestStatus, createReadStatusHistory } from '../../src/azure/read-status.ts';
import { createRecordStatus } from '../../src/azure/record-status.ts';
import { createStorage, type Storage } from '../../src/azure/storage.ts';
import { createTodos } from '../../src/azure/todos.ts';
import type { NewStatus } from '../../src/status/status.ts';
import { editPostsTodo } from '../../src/status/thing.ts';
import { type Azurite, startAzurite } from './azurite.ts';
import { type Line, openLine } from './flaky.ts';

let azurite: Azurite;
let line: Line;
let storage: Storage;
let flaky: Storage;
let number = 0;
let priority = '';

beforeAll(async () => {
  azurite = await startAzurite();
  line = await openLine(azurite.connection);
  // What is shown here is who wins, not how fast: a loaded machine may take its time.
  storage = await createStorage({ kind: 'connection string', value: azurite.connection }, 15_000);
  flaky = await createStorage({ kind: 'connection string', value: line.connection });
  await storage.prepare(AbortSignal.timeout(15_000));
});
beforeEach(() => {
  number += 1;
  priority = `priority-${number}`;
});
afterAll(async () => {
  await line.close();
  await azurite.stop();
});

const soon = (): AbortSignal => AbortSignal.timeout(15_000);
const recordOn = (on: Storage) => createRecordStatus(on.table('status'), 'smp');
const record = (update: NewStatus) => recordOn(storage)(update, soon());
const latest = (on = storage) => createReadLatestStatus(on.table('status'), 'smp')(priority, soon());
const history = (most: number) =>
  createReadStatusHistory(storage.table('status'), 'smp')(priority, most, soon());
const update = (change: Partial<NewStatus> = {}): NewStatus => ({
  priority,
  period: '2026-27 Q3',
  group: 'domestic-abuse-forum',
  rating: 'on-track',
  forecast: undefined,
  commentary: 'IDVA service recommissioned.\n\tAs typed, "quotes" & <tags> é✓',
  recordedAt: 1_795_000_000_000,
  by: 'key-of-ann',
  operation: 'card-1!ann/#?\\',
  basedOn: 0,
  todos: [],
  ...change,
});

describe('when storage fails', () => {
  const isBatch = (method: string, url: string): boolean => method === 'POST' && url.includes('$batch');

  test('a lost reply is told from a lost race: it is recorded, once', async () => {
    line.faults.push({ when: isBatch, does: 'lose reply' });
    expect(await recordOn(flaky)(update(), soon())).toMatchObject({
      kind: 'recorded',
      update: { version: 1 },
    });
    expect(line.faults).toEqual([]);
    expect(await history(9)).toHaveLength(1);
  });

  test('a silent storage is unconfirmed at the deadline, and pressing again finds out', async () => {
    line.faults.push({ when: isBatch, does: 'hang' }, { when: isBatch, does: 'hang' });
    const from = performance.now();
    expect(await recordOn(flaky)(update(), AbortSignal.timeout(1_000))).toEqual({ kind: 'unconfirmed' });
    expect(performance.now() - from).toBeLessThan(1_500);
    line.faults.length = 0;
    expect(await recordOn(flaky)(update(), soon())).toMatchObject({ kind: 'recorded' });
  });

  test('no call waits for ever, whatever deadline it was given', async () => {
    line.faults.push({ when: isBatch, does: 'hang' });
    const from = performance.now();
    expect(await recordOn(flaky)(update(), soon())).toEqual({ kind: 'unconfirmed' });
    expect(performance.now() - from).toBeLessThan(5_000);
  });

  test('a reply lost for good is unconfirmed, and pressing again says it stands', async () => {
    line.faults.push({ when: isBatch, does: 'lose reply' }, { when: isBatch, does: 'lose reply' });
    // The client tries twice; the second answer, a refusal, is lost as well.
    expect(await recordOn(flaky)(update(), soon())).toEqual({ kind: 'unconfirmed' });
    expect(await recordOn(flaky)(update(), soon())).toMatchObject({ kind: 'already' });
  });

  test('what cannot be read in time is unread', async () => {
    const isRead = (method: string): boolean => method === 'GET';
    line.faults.push({ when: isRead, does: 'hang' });
    expect(
      await createReadLatestStatus(flaky.table('status'), 'smp')(priority, AbortSignal.timeout(500)),
    ).toBe('unread');
  });
});

describe('recording an update', () => {
  test('keeps it word for word as latest and in the history', async () => {
    expect(await latest()).toBe('none');
    const recorded = await record(update());
    const { basedOn: _, todos: __, ...words } = update();
    const expected = { ...words, version: 1 };
    expect(recorded).toEqual({ kind: 'recorded', update: expected });
    expect(await latest()).toEqual(expected);
    expect(await history(5)).toEqual([expected]);
  });

  test('the same operation again is recorded already; with other words it differs', async () => {
    await record(update());
    expect(await record(update())).toMatchObject({ kind: 'already', update: { version: 1 } });
    const other = await record(update({ commentary: 'Other words' }));
    expect(other).toMatchObject({ kind: 'differs', update: { version: 1, commentary: update().commentary } });
  });

  test('fifty presses at once of one operation record it once', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => record(update())));
    const kinds = all.map(({ kind }) => kind).sort();
    expect(kinds.filter((kind) => kind === 'recorded')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'already')).toHaveLength(49);
    expect(await history(50)).toHaveLength(1);
  });

  test('fifty people on one priority: one is recorded, the others get its words', async () => {
    const people = Array.from({ length: 50 }, (_, index) =>
      update({ operation: `op-${index}`, commentary: `words ${index}` }),
    );
    const all = await Promise.all(people.map(record));
    const first = all.find(({ kind }) => kind === 'recorded');
    const changed = all.filter((one) => one.kind === 'changed');
    expect(changed).toHaveLength(49);
    for (const one of changed)
      expect(one).toMatchObject({ latest: first && 'update' in first ? first.update : {} });
    expect(await history(50)).toHaveLength(1);
  });

  test('one based on an older version is told what is newer, and nothing is written', async () => {
    await record(update());
    await record(update({ operation: 'second', basedOn: 1, rating: 'at-risk' }));
    const late = await record(update({ operation: 'third', basedOn: 1 }));
    expect(late).toMatchObject({ kind: 'changed', latest: { version: 2, rating: 'at-risk' } });
    expect(await history(9)).toHaveLength(2);
  });

  test('the history is newest first and as long as asked for', async () => {
    for (const version of [0, 1, 2, 3])
      await record(update({ operation: `op-${version}`, basedOn: version }));
    const found = await history(3);
    expect(found === 'unread' ? found : found.map(({ version }) => version)).toEqual([4, 3, 2]);
  });

  test('what must still happen stands with it and can be settled', async () => {
    const todos = createTodos(storage.table('status'), 'smp', () => [priority]);
    await record(update({ todos: [editPostsTodo(priority, '2026-27 Q3', 'card-1!ann')] }));
    const [todo, ...more] = await todos.outstanding();
    expect(more).toEqual([]);
    expect(todo).toEqual({ id: 'card-1!ann', thing: `update:${priority}:2026-27 Q3`, priority });
    if (todo) await todos.settle(todo);
    expect(await todos.outstanding()).toEqual([]);
  });
});
