import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createStorage } from '../../src/azure/storage.ts';
import { startAzurite } from '../azure/azurite.ts';
import { createFarSide } from './far-side.ts';
import { clockAt, createHouse, dueFor, introduce, until } from './house.ts';

test('with storage away it says so once, waits, and goes on by itself; nothing due is forgotten', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'azurite-away-'));
  const first = await startAzurite(folder);
  const storage = await createStorage({ kind: 'connection string', value: first.connection });
  await storage.prepare(AbortSignal.timeout(10_000));
  await introduce(storage, 'smp', ['ann', 'bob']);
  const clock = clockAt('2027-03-03T08:59:30Z');
  const far = createFarSide();
  const house = createHouse(storage, 'smp', far, clock);
  const people = (): string[] => (clock.now() >= Date.parse('2027-03-03T09:00Z') ? ['ann', 'bob'] : ['ann']);
  const engine = house.engine({ due: async () => people().map((person) => dueFor(person, clock.now())) });
  engine.start();
  await until('the first', () => far.got.length === 1);
  await until('its outcome', () => house.logged.some(({ event }) => event === 'delivered'));

  await first.stop();
  await until('a word', () => house.logged.some(({ event }) => event.endsWith('cannot work')));
  clock.moveTo(Date.parse('2027-03-03T09:00Z'));
  engine.nudge();
  await until('every part to notice', () => storage.ready().body.state === 'degraded');
  const second = await startAzurite(folder, first.ports);
  await until('the one that came due meanwhile', () => far.got.length === 2);
  await until('its outcome', () => house.logged.filter(({ event }) => event === 'delivered').length === 2);
  await engine.stop();

  expect(far.got.map(({ conversation }) => conversation)).toEqual(['chat-of-ann', 'chat-of-bob']);
  const words = house.logged.map(({ event }) => event).filter((event) => event.endsWith('cannot work'));
  expect(words.length).toBe(new Set(words).size);
  expect(house.logged.some(({ event }) => event === 'delivering works again')).toBe(true);
  await second.stop();
  await rm(folder, { recursive: true });
});
