import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createChangeLog } from '../../src/azure/changes.ts';
import { createStorage, type Storage } from '../../src/azure/storage.ts';
import type { NewChange } from '../../src/changes/change-log.ts';
import { type Azurite, startAzurite } from '../azure/azurite.ts';
import { type Line, openLine } from '../azure/flaky.ts';
import { made, oneOfEach } from './made.ts';

let azurite: Azurite;
let line: Line;
let storage: Storage;
let flaky: Storage;
let count = 0;
let partnership = '';

beforeAll(async () => {
  azurite = await startAzurite();
  line = await openLine(azurite.connection);
  // What is shown here is who wins, not how fast: a loaded machine may take its time.
  storage = await createStorage({ kind: 'connection string', value: azurite.connection }, 15_000);
  flaky = await createStorage({ kind: 'connection string', value: line.connection });
  await storage.prepare(AbortSignal.timeout(15_000));
});
beforeEach(() => {
  count += 1;
  partnership = `smp-${count}`;
});
afterAll(async () => {
  await line.close();
  await azurite.stop();
});

const soon = (): AbortSignal => AbortSignal.timeout(15_000);
const logOn = (on: Storage) => createChangeLog(on.table('changes'), partnership);
const make = (change: NewChange, on = storage) => logOn(on).make(change, soon());
const all = () => logOn(storage).after(0, soon());
const kept = made(oneOfEach);

const change = (operation: string, basedOn = 0, index = 0): NewChange => {
  const [one] = kept.slice(index, index + 1);
  if (!one) throw new Error(`expected a change ${index}`);
  const { number: _, ...rest } = one;
  return { ...rest, operation, basedOn };
};

test('every kind comes back as it was made, in order, and after any number', async () => {
  for (const [index] of kept.entries())
    expect(await make(change(`op-${index + 1}`, index, index))).toMatchObject({ kind: 'made' });
  expect(await all()).toEqual(kept);
  expect(await logOn(storage).revision(soon())).toBe(kept.length);
  expect((await logOn(storage).after(7, soon())).map(({ number }) => number)).toEqual([8, 9]);
});

test('before the first change the revision is 0', async () => {
  expect([await logOn(storage).revision(soon()), await all()]).toEqual([0, []]);
});

test('thirty people at once on one revision: one is made, the others are overtaken', async () => {
  const people = Array.from({ length: 30 }, (_, index) => make(change(`card!person-${index}/#?`)));
  const kinds = (await Promise.all(people)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'made')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'overtaken')).toHaveLength(29);
  expect(await all()).toHaveLength(1);
});

test('thirty presses at once of one operation make it once', async () => {
  const presses = Array.from({ length: 30 }, () => make(change('card!olive')));
  const kinds = (await Promise.all(presses)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'made')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'already')).toHaveLength(29);
  expect(await all()).toHaveLength(1);
});

describe('when storage fails', () => {
  const isBatch = (method: string, url: string): boolean => method === 'POST' && url.includes('$batch');

  test('a lost reply is told from a lost race: it is made, once', async () => {
    line.faults.push({ when: isBatch, does: 'lose reply' });
    expect(await make(change('op'), flaky)).toMatchObject({ kind: 'made', change: { number: 1 } });
    expect(line.faults).toEqual([]);
    expect(await all()).toHaveLength(1);
  });

  test('a reply lost for good is unconfirmed, and doing it again says it stands', async () => {
    line.faults.push({ when: isBatch, does: 'lose reply' }, { when: isBatch, does: 'lose reply' });
    expect(await make(change('op'), flaky)).toEqual({ kind: 'unconfirmed' });
    expect(await make(change('op'), flaky)).toMatchObject({ kind: 'already', change: { number: 1 } });
    expect(await all()).toHaveLength(1);
  });
});
