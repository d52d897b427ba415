import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createConversations } from '../../src/azure/conversations.ts';
import { createPeople } from '../../src/azure/people.ts';
import { createStorage, type Storage } from '../../src/azure/storage.ts';
import type { Clock } from '../../src/clock.ts';
import { firstOfficers } from '../../src/people/appointment.ts';
import type { Deed, NewDeeds } from '../../src/people/ledger.ts';
import type { People } from '../../src/people/people.ts';
import { type Azurite, startAzurite } from '../azure/azurite.ts';

const signal = () => AbortSignal.timeout(5_000);
const olive = { id: '00000000-0000-4000-8000-000000000001', name: 'Olive Officer', isGuest: false };
const dana = { id: '00000000-0000-4000-8000-000000000002', name: 'Dana Chair', isGuest: false };

let azurite: Azurite;
let storage: Storage;
let made = 0;

/** A clock whose real time stands still until it is moved. */
const stillClock = () => {
  let real = 0;
  const clock: Clock = { now: () => Date.UTC(2026, 10, 23, 10), real: () => real, moveTo: undefined };
  return {
    clock,
    pass: (milliseconds: number) => {
      real += milliseconds;
    },
  };
};

/** Replicas of one partnership that nothing else uses. */
const replicas = () => {
  made += 1;
  const partnership = `smp${made}`;
  const time = stillClock();
  const replica = (): People =>
    createPeople(storage.table('people'), partnership, () => firstOfficers([olive.id]), time.clock);
  return { partnership, ...time, one: replica(), other: replica() };
};

const chairOf = (person: string, group = 'mdaf'): Deed => ({
  kind: 'named',
  person,
  role: 'chair',
  group,
  from: '2026-11-23',
  until: undefined,
});
const asked = (deeds: readonly Deed[], operation: string, basedOn = 0): NewDeeds => ({
  deeds,
  by: 'olive',
  at: Date.UTC(2026, 10, 23, 10),
  operation,
  basedOn,
});

beforeAll(async () => {
  azurite = await startAzurite();
  storage = await createStorage({ kind: 'connection string', value: azurite.connection });
  await storage.prepare(signal());
});
afterAll(() => azurite.stop());

describe('the ledger in storage', () => {
  test('a replica sees what another wrote within 15 s, the writer at once', async () => {
    const { one, other, pass } = replicas();
    const { key } = await one.rememberPerson(dana, signal());
    const before = await other.rememberPerson(dana, signal());
    await one.write(asked([chairOf(key)], 'op'), signal());
    expect(before.posts).toEqual([]);
    expect((await one.rememberPerson(dana, signal())).posts).toHaveLength(1);
    pass(14_900);
    expect((await other.rememberPerson(dana, signal())).posts).toHaveLength(0);
    pass(200);
    expect((await other.rememberPerson(dana, signal())).posts).toHaveLength(1);
  });

  test('who is to be reminded or asked is looked up in any case', async () => {
    const { one, other } = replicas();
    const { key } = await one.rememberPerson(dana, signal());
    await other.rememberPerson(dana, signal());
    await one.write(asked([chairOf(key)], 'op'), signal());
    expect((await other.peopleWith('chair', 'mdaf', signal())).map(({ name }) => name)).toEqual([dana.name]);
  });

  test('of two who decide on the same state one is written, the other told to look again', async () => {
    const { one, other } = replicas();
    const written = await Promise.all([
      one.write(asked([chairOf('a')], 'first'), signal()),
      other.write(asked([chairOf('b')], 'second'), signal()),
    ]);
    expect([...written].sort()).toEqual(['changed', 'written']);
    expect((await one.roster(signal(), true)).ledger).toHaveLength(1);
  });

  test('the same operation is written once, however often and wherever it comes', async () => {
    const { one, other } = replicas();
    const deeds = [chairOf('a')];
    expect(await one.write(asked(deeds, 'op'), signal())).toBe('written');
    expect(await other.write(asked(deeds, 'op', 1), signal())).toBe('already');
    expect(await one.write(asked(deeds, 'op'), signal())).toBe('already');
    expect((await one.roster(signal(), true)).ledger).toHaveLength(1);
  });

  test('all of a change or nothing', async () => {
    const { one } = replicas();
    await one.write(asked([chairOf('a')], 'first'), signal());
    await one.write(asked([chairOf('b'), chairOf('c')], 'second', 0), signal());
    expect((await one.roster(signal(), true)).ledger.map(({ operation }) => operation)).toEqual(['first']);
  });

  test('rows of deeds hold keys, who and when; no name and no Entra id', async () => {
    const { one, partnership } = replicas();
    const { key } = await one.rememberPerson(dana, signal());
    await one.write(asked([chairOf(key)], 'op'), signal());
    const rows = [];
    const filter = `PartitionKey eq '${partnership}' and RowKey ge 'deed!' and RowKey lt 'deed"'`;
    for await (const row of storage.table('people').listEntities({ queryOptions: { filter } }))
      rows.push(row);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ by: 'olive', at: '2026-11-23T10:00:00.000Z', number: 1 });
    expect(JSON.stringify(rows)).not.toMatch(/Dana|00000000-0000/);
    expect(JSON.stringify(rows)).toContain(key);
  });

  test('the first officers come from the settings, met or not', async () => {
    const { one } = replicas();
    expect((await one.peopleWith('officer', undefined, signal())).map(({ entraId }) => entraId)).toEqual([
      olive.id,
    ]);
    expect((await one.rememberPerson(olive, signal())).posts).toEqual([
      { role: 'officer', group: undefined },
    ]);
  });
});

describe('welcome', () => {
  const day = 86_400_000;
  const replica = (partnership: string) => createConversations(storage.table('conversations'), partnership);

  test('of replicas that hear of one arrival, one greets', async () => {
    const claims = await Promise.all(
      Array.from({ length: 5 }, () => replica('welcome').claimWelcome('19:a', 0, signal())),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  test.each([
    ['within a day', day - 1, false],
    ['after a day', day, true],
  ])('installed again %s', async (when, at, isDue) => {
    const conversations = replica(`welcome-${when}`);
    await conversations.claimWelcome('19:a', 0, signal());
    expect(await conversations.claimWelcome('19:a', at, signal())).toBe(isDue);
    expect(await conversations.claimWelcome('19:b', at, signal())).toBe(true);
  });
});
