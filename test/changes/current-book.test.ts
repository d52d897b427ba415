import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createChangeLog } from '../../src/azure/changes.ts';
import { createPeople } from '../../src/azure/people.ts';
import { createStorage, type Storage } from '../../src/azure/storage.ts';
import { createCurrentBook } from '../../src/bot/changes/current-book.ts';
import { createDueNow } from '../../src/bot/due-now.ts';
import { londonTime } from '../../src/calendar/london.ts';
import { createWorkingDays } from '../../src/calendar/working-days.ts';
import type { Change } from '../../src/changes/change.ts';
import { systemClock } from '../../src/clock.ts';
import { firstOfficers } from '../../src/people/appointment.ts';
import { type Azurite, startAzurite } from '../azure/azurite.ts';
import { type Line, openLine } from '../azure/flaky.ts';
import { file, made, oneOfEach } from './made.ts';

let azurite: Azurite;
let line: Line;
let storage: Storage;
let watched: Storage;
let count = 0;
let partnership = '';
let time = 0;
/** Requests for the revision that went over the line. */
let looks = 0;

beforeAll(async () => {
  azurite = await startAzurite();
  line = await openLine(azurite.connection);
  storage = await createStorage({ kind: 'connection string', value: azurite.connection }, 15_000);
  watched = await createStorage({ kind: 'connection string', value: line.connection });
  await storage.prepare(AbortSignal.timeout(15_000));
});
beforeEach(() => {
  count += 1;
  partnership = `smp-${count}`;
  time = systemClock.real();
  looks = 0;
  const isLook = (_method: string, url: string): boolean => url.includes("RowKey='revision'");
  const counting = (method: string, url: string): boolean => {
    if (isLook(method, url)) looks += 1;
    return false;
  };
  line.faults.splice(0, line.faults.length, { when: counting, does: 'hang' });
});
afterAll(async () => {
  await line.close();
  await azurite.stop();
});

const soon = (): AbortSignal => AbortSignal.timeout(15_000);
const replica = (everyMs = 15_000) =>
  createCurrentBook({
    file,
    changes: createChangeLog(watched.table('changes'), partnership),
    people: createPeople(watched.table('people'), partnership, () => []),
    clock: { real: () => time },
    everyMs,
    warn: () => undefined,
  });

/** Somebody elsewhere makes the next change. */
const changeElsewhere = async (index: number): Promise<void> => {
  const ann = await createPeople(storage.table('people'), partnership, () => []).rememberPerson(
    { id: 'aaaa-0001', name: 'Ann Officer', isGuest: false },
    soon(),
  );
  const [one] = made(oneOfEach).slice(index, index + 1);
  if (!one) throw new Error(`expected a change ${index}`);
  const { number: _, ...change } = one;
  await createChangeLog(storage.table('changes'), partnership).make(
    { ...change, by: ann.key, basedOn: index },
    soon(),
  );
};

/** Whatever storage is asked from now on, it does not answer. */
const silence = (): void => {
  line.faults.splice(0);
  for (let left = 0; left < 50; left += 1) line.faults.push({ when: () => true, does: 'hang' });
};

describe('a replica', () => {
  test('looks once in its interval, however many ask, and knows a change once it is over', async () => {
    const { book, look } = replica();
    await Promise.all(Array.from({ length: 20 }, () => look(soon())));
    expect([looks, book().revision]).toEqual([1, 0]);
    await changeElsewhere(0);
    time += 14_999;
    await look(soon());
    expect([looks, book().revision]).toEqual([1, 0]);
    time += 1;
    await look(soon());
    expect([looks, book().revision]).toEqual([2, 1]);
    expect(book().register.meetings.find(({ decided }) => decided)?.decided?.source).toEqual({
      kind: 'change',
      who: 'Ann Officer',
      on: '2026-11-23',
    });
  });

  test('compiles once a revision and never without a new one', async () => {
    const { book, look, lookNow } = replica(0);
    await look(soon());
    const { register, vocabulary } = book();
    expect(register).toBe(file);
    for (let times = 0; times < 3; times += 1) await lookNow(soon());
    expect(book().vocabulary).toBe(vocabulary);
    await changeElsewhere(0);
    await look(soon());
    const after = book();
    expect(after.vocabulary).not.toBe(vocabulary);
    await look(soon());
    expect(book()).toBe(after);
  });

  test('told to, it looks at once, after whatever look began before what it is told to see was written', async () => {
    const [first] = made(oneOfEach).slice(0, 1);
    const log: Change[] = [];
    const answering = Promise.withResolvers<void>();
    const { book, look, lookNow } = createCurrentBook({
      file,
      changes: {
        // What is answered is what stood when it was asked, however long the answer takes.
        revision: async () => {
          const revision = log.length;
          await answering.promise;
          return revision;
        },
        after: async (number) => log.slice(number),
      },
      people: createPeople(watched.table('people'), partnership, () => []),
      clock: { real: () => time },
      everyMs: 15_000,
      warn: () => undefined,
    });
    const slow = look(soon());
    if (first) log.push(first);
    const told = lookNow(soon());
    answering.resolve();
    await Promise.all([slow, told]);
    expect(book().revision).toBe(1);
  });
});

describe('while storage is away', () => {
  test('the last known changes go on answering, and a question waits a second at most', async () => {
    const { book, look, lookNow } = replica(0);
    await changeElsewhere(0);
    await look(soon());
    silence();
    const from = performance.now();
    await look(soon());
    expect(performance.now() - from).toBeLessThan(1_500);
    expect([book().revision, book().areChangesUnread]).toEqual([1, false]);
    await expect(lookNow(AbortSignal.timeout(300))).rejects.toThrow();
  });

  test('from the start: the file answers and it is known to be alone, until it can be read', async () => {
    const { book, look } = replica(15_000);
    await changeElsewhere(0);
    silence();
    await look(AbortSignal.timeout(300));
    expect([book().register, book().areChangesUnread]).toEqual([file, true]);
    line.faults.splice(0);
    time += 15_000;
    await look(soon());
    expect([book().revision, book().areChangesUnread]).toEqual([1, false]);
  });
});

describe('what is due', () => {
  const dueWith = ({ book, lookNow }: ReturnType<typeof replica>) => {
    const officers = () => firstOfficers(['aaaa-0001']);
    return createDueNow({
      book,
      lookNow,
      people: createPeople(storage.table('people'), partnership, officers),
      setUpDay: async () => '2026-11-23',
      workingDays: async () => createWorkingDays(() => false),
    });
  };
  /** 28 days before 26 March 2027; the end of March is further away. */
  const now = londonTime('2027-02-26', '09:00');

  test('goes by changes made a moment ago elsewhere', async () => {
    const here = replica();
    await here.look(soon());
    await changeElsewhere(0);
    await changeElsewhere(1);
    expect(await dueWith(here)(now, soon())).toMatchObject([
      { thing: 'grant-proposals', content: { dueDay: '2027-03-26' } },
    ]);
  });

  test('waits for storage rather than remind by a date that may have been moved', async () => {
    const here = replica();
    await here.look(soon());
    silence();
    await expect(dueWith(here)(now, AbortSignal.timeout(300))).rejects.toThrow();
  });
});
