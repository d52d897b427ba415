import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createStorage, type Storage } from '../../src/azure/storage.ts';
import type { Opened } from '../../src/chat.ts';
import type { Delivery } from '../../src/delivery/engine.ts';
import { type Azurite, startAzurite } from '../azure/azurite.ts';
import { createFarSide, type FarSide } from './far-side.ts';
import { clockAt, createHouse, dueFor, type House, introduce, until } from './house.ts';

let azurite: Azurite;
let storage: Storage;
let engine: Delivery;
let house: House;
let far: FarSide;
let number = 0;
const clock = clockAt('2027-03-03T09:00:00Z');
const ann = dueFor('ann', clock.now());

beforeAll(async () => {
  azurite = await startAzurite();
  storage = await createStorage({ kind: 'connection string', value: azurite.connection }, 15_000);
  await storage.prepare(AbortSignal.timeout(15_000));
});
afterEach(async () => {
  await engine.stop();
  await (await storage.queue()).clearMessages();
});
afterAll(async () => azurite.stop());

/** An engine at work, and people it knows. */
const setUp = async (people: readonly string[]): Promise<string> => {
  number += 1;
  const partnership = `reach-${number}`;
  far = createFarSide();
  house = createHouse(storage, partnership, far, clock);
  await introduce(storage, partnership, people);
  engine = house.engine({ random: () => 0 });
  engine.start();
  return partnership;
};
const rowOf = async (id = ann) => house.parts.store.read(id);
const ended = async (): Promise<boolean> => ['delivered', 'terminal'].includes((await rowOf())?.state ?? '');
const gone = { kind: 'unreachable', status: 404, why: 'gone' } as const;
const signal = () => AbortSignal.timeout(5_000);

describe('a personal conversation that is gone', () => {
  test('is opened anew once, kept where it is now, and the card goes there', async () => {
    await setUp(['ann']);
    far.next.push(gone);
    far.openings.push({ kind: 'opened', conversation: 'new-chat' });
    await engine.make([ann]);
    await until('ended', ended);
    expect(await rowOf()).toMatchObject({ state: 'delivered', trail: ['404', 'opened anew', '201'] });
    expect(far.reopened).toEqual(['29:ann']);
    expect(far.got.map(({ conversation }) => conversation)).toEqual(['new-chat']);
    const { conversations } = house.parts;
    expect(await conversations.find('chat-of-ann', signal())).toBeUndefined();
    expect(await conversations.personal('ann', signal())).toMatchObject({
      lastSeen: 0,
      unreachable: undefined,
    });
  });

  test('and gone again is terminal and visible', async () => {
    await setUp(['ann']);
    far.next.push(gone, gone);
    await engine.make([ann]);
    await until('ended', ended);
    expect(await rowOf()).toMatchObject({ state: 'terminal', reason: 'cannot be reached: gone' });
    expect(far.reopened).toHaveLength(1);
    expect(await engine.unreached()).toMatchObject([
      { to: 'ann', since: clock.now(), rows: [{ id: ann.id }] },
    ]);
  });

  test.each<[string, Opened, object]>([
    [
      'somebody who left',
      { kind: 'unreachable', status: 404, why: 'left' },
      { reason: 'cannot be reached: left' },
    ],
    [
      'not installed for them',
      { kind: 'unreachable', status: 403, why: 'removed' },
      { reason: 'cannot be reached: removed' },
    ],
    ['refused', { kind: 'refused', status: 400, reason: 'BadArgument' }, { reason: 'refused: BadArgument' }],
  ])('%s: terminal, visible, nothing is posted', async (_what, opening, row) => {
    await setUp(['ann']);
    far.next.push(gone);
    far.openings.push(opening);
    await engine.make([ann]);
    await until('ended', ended);
    expect(await rowOf()).toMatchObject({ state: 'terminal', ...row });
    expect(far.got).toEqual([]);
    expect((await engine.unreached()).map(({ to }) => to)).toEqual(['ann']);
  });

  test.each<[string, Opened]>([
    ['not now', { kind: 'notNow', status: 429, afterMs: undefined }],
    ['nobody knows', { kind: 'unknown', status: 502, reason: 'bad gateway' }],
  ])('%s when it is opened: tried again, without a mark', async (_what, opening) => {
    await setUp(['ann']);
    far.next.push(gone);
    far.openings.push(opening);
    await engine.make([ann]);
    await until('ended', ended);
    expect(far.got.map(({ text }) => text)).toEqual(['reminder']);
    expect(far.reopened).toHaveLength(2);
  });
});

describe('what somebody had to do without', () => {
  const blocked = { kind: 'unreachable', status: 403, why: 'blocked' } as const;
  const comesBy = async (partnership: string): Promise<void> => {
    await introduce(storage, partnership, ['ann']);
    await engine.cameBy('ann');
  };

  test('goes out when they come by, once, however often they come', async () => {
    const partnership = await setUp(['ann']);
    far.next.push(blocked);
    await engine.make([ann]);
    await until('ended', ended);
    expect(await engine.unreached()).toHaveLength(1);
    await comesBy(partnership);
    await until('delivered', async () => (await rowOf())?.state === 'delivered');
    await comesBy(partnership);
    await comesBy(partnership);
    expect(far.got.map(({ text }) => text)).toEqual(['reminder']);
    expect(await engine.unreached()).toEqual([]);
  });

  test('still says that it is a repeat where it may have arrived, and goes out so once more only', async () => {
    const partnership = await setUp(['ann']);
    const unknown = { kind: 'unknown', status: 502, reason: 'x' } as const;
    far.next.push(unknown, unknown, unknown);
    await engine.make([ann]);
    await until('ended', ended);
    await comesBy(partnership);
    await until('the third', () => far.got.length === 3);
    await until('ended', ended);
    await comesBy(partnership);
    expect(far.got.map(({ text }) => text)).toEqual(['reminder', 'reminder (repeat)', 'reminder (repeat)']);
    expect((await rowOf())?.state).toBe('terminal');
  });

  test('is forgotten once it is too late', async () => {
    const partnership = await setUp(['ann']);
    far.next.push(blocked);
    await engine.make([{ ...ann, staleAt: clock.now() + 60_000 }]);
    await until('ended', ended);
    clock.moveTo(clock.now() + 120_000);
    await comesBy(partnership);
    expect(await house.parts.owed.to('ann')).toEqual([]);
    expect(far.got).toEqual([]);
    clock.moveTo(ann.dueAt);
  });

  test('is nothing where nobody needs it any more', async () => {
    await setUp(['ann']);
    await engine.stop();
    engine = house.engine({ draw: async () => undefined });
    engine.start();
    await engine.make([ann]);
    await until('ended', ended);
    expect(await rowOf()).toMatchObject({ reason: 'no longer needed' });
    expect(await engine.unreached()).toEqual([]);
  });
});

describe('poison', () => {
  test('a card that cannot be drawn ends with a reason, is visible, and holds nobody else up', async () => {
    await setUp(['ann', 'bob']);
    await engine.stop();
    engine = house.engine({
      draw: async (_content, { recipient }) => {
        if (recipient.kind === 'person' && recipient.key === 'ann') throw new Error('no such template');
        return { card: {}, text: 'fine' };
      },
    });
    engine.start();
    await engine.make([ann, dueFor('bob', clock.now())]);
    await until('bob', () => far.got.length === 1);
    await until('ended', ended);
    expect(await rowOf()).toMatchObject({ state: 'terminal', reason: 'could not be drawn' });
    expect(await engine.unreached()).toMatchObject([{ to: 'ann', rows: [{ reason: 'could not be drawn' }] }]);
  });

  test('a row that cannot be read ends with what is wrong, and the sweep goes on', async () => {
    const partnership = await setUp(['ann', 'bob']);
    const broken = {
      partitionKey: `${partnership}!2027-03`,
      rowKey: 'broken',
      isOpen: true,
      wakeAt: '2020-01-01T00:00:00.000Z',
    };
    await storage.table('deliveries').createEntity(broken);
    await house.parts.store.make(dueFor('bob', clock.now()), clock.real());
    await until('bob', () => far.got.length === 1);
    const row = await storage.table('deliveries').getEntity(broken.partitionKey, 'broken');
    expect(row).toMatchObject({
      state: 'terminal',
      isOpen: false,
      reason: expect.stringContaining('month: expected text'),
    });
  });
});

test('Retry-After holds back those that have their time already', async () => {
  await setUp(['ann', 'bob']);
  const { pace } = house.parts;
  const slow = {
    ...pace,
    reserve: async (now: number, count: number) => ({
      kind: 'slots' as const,
      at: Array(count).fill(now + 1_500),
    }),
  };
  await engine.stop();
  engine = house.engine({ pace: slow, random: () => 0 });
  engine.start();
  const from = performance.now();
  await engine.make([ann]);
  await pace.pause(clock.real() + 4_000);
  await until('it is sent', () => far.got.length === 1);
  expect((far.got[0]?.at ?? 0) - from).toBeGreaterThan(3_900);
  expect(await rowOf()).toMatchObject({ unknowns: 0 });
});
