import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createConversations } from '../../src/azure/conversations.ts';
import { createPeople } from '../../src/azure/people.ts';
import { readSetUpDay } from '../../src/azure/set-up-day.ts';
import { createStorage, type Storage } from '../../src/azure/storage.ts';
import type { Address } from '../../src/chat.ts';
import { firstOfficers } from '../../src/people/appointment.ts';
import { type Azurite, startAzurite } from './azurite.ts';

let azurite: Azurite;
let storage: Storage;
beforeAll(async () => {
  azurite = await startAzurite();
  // What is shown here is who wins, not how fast: a loaded machine may take its time.
  storage = await createStorage({ kind: 'connection string', value: azurite.connection }, 15_000);
  await storage.prepare(AbortSignal.timeout(15_000));
});
afterAll(async () => azurite.stop());

const soon = (): AbortSignal => AbortSignal.timeout(15_000);
const peopleOf = (partnership: string, officers: readonly string[] = []) =>
  createPeople(storage.table('people'), partnership, () => firstOfficers(officers));
const ann = { id: 'AAAA-0001', name: 'Ann', isGuest: false };

test('somebody new gets one random key, however many replicas meet them at once', async () => {
  const replicas = Array.from({ length: 10 }, () => peopleOf('smp'));
  const met = await Promise.all(replicas.map((people) => people.rememberPerson(ann, soon())));
  const keys = new Set(met.map(({ key }) => key));
  expect(keys.size).toBe(1);
  expect([...keys][0]).toMatch(/^[0-9a-f]{24}$/);
  expect(await peopleOf('smp').findPerson('aaaa-0001', soon())).toMatchObject({ name: 'Ann' });
  expect(await peopleOf('other').findPerson('aaaa-0001', soon())).toBeUndefined();
});

test('a new name is kept, under the same key', async () => {
  const people = peopleOf('smp-names');
  const before = await people.rememberPerson(ann, soon());
  await people.rememberPerson({ ...ann, name: 'Ann Other' }, soon());
  expect(await peopleOf('smp-names').personOf(before.key, soon())).toEqual({ ...before, name: 'Ann Other' });
});

test('an officer has a key and a role before the bot has met them', async () => {
  const people = peopleOf('smp-roles', ['bbbb-0002', 'AAAA-0001']);
  const officers = await people.peopleWith('officer', undefined, soon());
  expect(officers.map(({ entraId, name }) => [entraId, name])).toEqual([
    ['bbbb-0002', ''],
    ['aaaa-0001', ''],
  ]);
  const met = await people.rememberPerson(ann, soon());
  expect(met).toMatchObject({
    key: officers[1]?.key,
    name: 'Ann',
    posts: [{ role: 'officer', group: undefined }],
  });
  expect(await people.peopleWith('chair', 'socp', soon())).toEqual([]);
});

const address = (id: string, change: Partial<Address> = {}): Address => ({
  conversation: { id, kind: 'personal', thread: undefined, name: undefined },
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  tenant: undefined,
  bot: '28:bot',
  ...change,
});

test('a conversation keeps its newest address, and a person their personal one', async () => {
  const conversations = createConversations(storage.table('conversations'), 'smp');
  const id = 'a:1;messageid=2#/?\\';
  await conversations.remember(address(id), 'key-ann', 1_000, soon());
  const moved = address(id, { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenant: 't' });
  await conversations.remember(moved, 'key-ann', 2_000, soon());
  const known = { address: moved, lastSeen: 2_000, unreachable: undefined, person: 'key-ann' };
  expect(await conversations.find(id, soon())).toEqual(known);
  expect(await conversations.personal('key-ann', soon())).toEqual(known);
  expect(await conversations.personal('key-bob', soon())).toBeUndefined();
});

test('one that cannot be reached is listed with since when and why, until it is heard of again', async () => {
  const conversations = createConversations(storage.table('conversations'), 'smp-reach');
  await conversations.remember(address('one'), 'key', 1_000, soon());
  await conversations.markUnreachable('one', 'blocked', 5_000, soon());
  await conversations.markUnreachable('never-heard-of', 'gone', 5_000, soon());
  const [known, ...more] = await conversations.unreachable(soon());
  expect(more).toEqual([]);
  expect(known?.unreachable).toEqual({ since: 5_000, why: 'blocked' });
  await conversations.remember(address('one'), 'key', 6_000, soon());
  expect(await conversations.unreachable(soon())).toEqual([]);
});

test('the day the service was set up is kept for good', async () => {
  const read = (today: string) => readSetUpDay(storage.table('service'), 'smp', today, soon());
  expect([await read('2026-11-22'), await read('2027-03-03')]).toEqual(['2026-11-22', '2026-11-22']);
});
