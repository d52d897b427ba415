import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createStorage, type Storage } from '../../src/azure/storage.ts';
import type { Delivered } from '../../src/chat.ts';
import type { Delivery } from '../../src/delivery/engine.ts';
import { type Azurite, startAzurite } from '../azure/azurite.ts';
import { createFarSide, type FarSide } from './far-side.ts';
import { clockAt, createHouse, dueFor, type House, introduce, until } from './house.ts';

let azurite: Azurite;
let storage: Storage;
const running: Delivery[] = [];
let number = 0;

beforeAll(async () => {
  azurite = await startAzurite();
  storage = await createStorage({ kind: 'connection string', value: azurite.connection }, 15_000);
  await storage.prepare(AbortSignal.timeout(15_000));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((engine) => engine.stop()));
  await (await storage.queue()).clearMessages();
});
afterAll(async () => azurite.stop());

const clock = clockAt('2027-03-03T09:00:00Z');
type Set = { readonly house: House; readonly far: FarSide; readonly partnership: string };
const setUp = async (people: readonly string[]): Promise<Set> => {
  number += 1;
  const partnership = `smp-${number}`;
  const far = createFarSide();
  await introduce(storage, partnership, people);
  return { house: createHouse(storage, partnership, far, clock), far, partnership };
};
const start = (engine: Delivery): Delivery => {
  running.push(engine);
  engine.start();
  return engine;
};
const rowOf = async ({ house }: Set, person: string) => {
  const row = await house.parts.store.read(dueFor(person, 0));
  if (!row) throw new Error(`no row for ${person}`);
  return row;
};
const endedFor = (set: Set, person: string) => async (): Promise<boolean> =>
  ['delivered', 'terminal'].includes((await rowOf(set, person)).state);

describe('a reminder that is due', () => {
  test('is delivered once, with its card kept for later edits and the trail of what happened', async () => {
    const set = await setUp(['ann']);
    const due = dueFor('ann', clock.now());
    start(set.house.engine({ due: async () => [due] }));
    await until('one post', () => set.far.got.length === 1);
    await until('the outcome', endedFor(set, 'ann'));
    expect(await rowOf(set, 'ann')).toMatchObject({
      state: 'delivered',
      trail: ['201'],
      activity: 'activity-1',
    });
    const posts = await set.house.parts.posts.of('grant-proposals');
    expect(posts).toEqual([
      { thing: 'grant-proposals', conversation: 'chat-of-ann', activity: 'activity-1', person: 'ann' },
    ]);
  });

  test('is accepted well within two seconds when idle', async () => {
    const set = await setUp(['ann', 'bob', 'cyd']);
    const engine = start(set.house.engine());
    await until('idle', () => set.house.parts.clock.real() > 0);
    const took: number[] = [];
    for (const person of ['ann', 'bob', 'cyd']) {
      const from = performance.now();
      await engine.make([dueFor(person, clock.now())]);
      await until('accepted', () =>
        set.far.got.some(({ conversation }) => conversation === `chat-of-${person}`),
      );
      took.push(performance.now() - from);
    }
    expect(Math.max(...took)).toBeLessThan(2_000);
  });

  test('costs no storage call once this process knows it is made', async () => {
    const set = await setUp(['ann']);
    let calls = 0;
    const { store } = set.house.parts;
    const counted = {
      ...store,
      make: async (...given: Parameters<typeof store.make>) => {
        calls += 1;
        return store.make(...given);
      },
    };
    const engine = set.house.engine({ store: counted });
    const dues = [dueFor('ann', clock.now())];
    expect([await engine.make(dues), await engine.make(dues), calls]).toEqual([1, 0, 1]);
  });

  test('goes to each recipient once with two engines at work', async () => {
    const people = Array.from({ length: 20 }, (_, index) => `p${index}`);
    const set = await setUp(people);
    const dues = people.map((person) => dueFor(person, clock.now()));
    const engines = [
      start(set.house.engine({ due: async () => dues })),
      start(set.house.engine({ due: async () => dues })),
    ];
    expect(engines).toHaveLength(2);
    for (const person of people) {
      await until('its row', async () => (await set.house.parts.store.read(dueFor(person, 0))) !== undefined);
      await until(`${person} ended`, endedFor(set, person));
    }
    expect(set.far.got.map(({ conversation }) => conversation).sort()).toEqual(
      people.map((person) => `chat-of-${person}`).sort(),
    );
  });

  test('for somebody the bot has not met waits, with a reason, until they speak to it', async () => {
    const set = await setUp([]);
    await start(set.house.engine()).make([dueFor('stranger', clock.now())]);
    const reason = 'no conversation with them is known';
    await until('a reason', async () => (await rowOf(set, 'stranger')).reason === reason);
    await introduce(storage, set.partnership, ['stranger']);
    await until('ended', endedFor(set, 'stranger'));
    expect(await rowOf(set, 'stranger')).toMatchObject({ state: 'delivered', reason: undefined });
  });

  test('that is too old is not sent any more', async () => {
    const set = await setUp(['ann']);
    await start(set.house.engine()).make([{ ...dueFor('ann', 0), staleAt: clock.now() }]);
    await until('ended', endedFor(set, 'ann'));
    expect(set.far.got).toHaveLength(0);
  });
});

describe('what the far side answers', () => {
  const unknown: Delivered = { kind: 'unknown', status: 502, reason: 'bad gateway' };
  test.each<[string, Delivered[], object, string[]]>([
    [
      'not now, then accepted',
      [{ kind: 'notNow', status: 412, afterMs: undefined }],
      { state: 'delivered', trail: ['412', '201'] },
      ['reminder'],
    ],
    [
      'unknown: once more, marked',
      [unknown],
      { state: 'delivered', trail: ['502', '201'] },
      ['reminder', 'reminder (repeat)'],
    ],
    [
      'unknown twice: given up',
      [unknown, unknown],
      { state: 'terminal', unknowns: 2 },
      ['reminder', 'reminder (repeat)'],
    ],
    [
      'refused',
      [{ kind: 'refused', status: 500, reason: 'ServiceError' }],
      { state: 'terminal', reason: 'refused: ServiceError' },
      [],
    ],
    [
      'blocked',
      [{ kind: 'unreachable', status: 403, why: 'blocked' }],
      { state: 'terminal', reason: 'cannot be reached: blocked' },
      [],
    ],
  ])('%s', async (_name, answers, row, texts) => {
    const set = await setUp(['ann']);
    set.far.next.push(...answers);
    await start(set.house.engine({ random: () => 0 })).make([dueFor('ann', clock.now())]);
    await until('ended', endedFor(set, 'ann'));
    expect(await rowOf(set, 'ann')).toMatchObject(row);
    expect(set.far.got.map(({ text }) => text)).toEqual(texts);
  });

  test('a conversation that cannot be written to is marked, and not tried again', async () => {
    const set = await setUp(['ann']);
    set.far.next.push({ kind: 'unreachable', status: 403, why: 'blocked' });
    const engine = start(set.house.engine());
    await engine.make([dueFor('ann', clock.now())]);
    await until('ended', endedFor(set, 'ann'));
    const known = await set.house.parts.conversations.personal('ann', AbortSignal.timeout(2_000));
    expect(known?.unreachable).toEqual({ since: clock.now(), why: 'blocked' });
  });

  test('Retry-After holds back everything, not only the one it was said to', async () => {
    const set = await setUp(['ann', 'bob']);
    set.far.next.push({ kind: 'notNow', status: 429, afterMs: 1_500 });
    const engine = start(set.house.engine({ random: () => 0 }));
    const from = performance.now();
    await engine.make([dueFor('ann', clock.now())]);
    await until('refused', () => set.far.next.length === 0);
    await engine.make([dueFor('bob', clock.now())]);
    await until('both', () => set.far.got.length === 2);
    expect(Math.min(...set.far.got.map(({ at }) => at)) - from).toBeGreaterThan(1_400);
  });
});

describe('when something is lost', () => {
  test('a row without a message is swept up', async () => {
    const set = await setUp(['ann']);
    await set.house.parts.store.make(dueFor('ann', clock.now()), clock.real());
    start(set.house.engine());
    await until('delivered', () => set.far.got.length === 1);
  });

  test('a row left in sending is one that may have arrived: sent once more, marked', async () => {
    const set = await setUp(['ann']);
    await set.house.parts.store.make(dueFor('ann', clock.now()), clock.real());
    const row = await rowOf(set, 'ann');
    const dead = { owner: 'dead', leaseUntil: clock.real() + 300, wakeAt: clock.real() + 300 };
    await set.house.parts.store.write({ ...row, ...dead, state: 'sending' });
    start(set.house.engine());
    await until('ended', endedFor(set, 'ann'));
    expect(set.far.got.map(({ text }) => text)).toEqual(['reminder (repeat)']);
    expect(await rowOf(set, 'ann')).toMatchObject({ trail: ['unknown: its sender ended', '201'] });
  });

  test('a row left in sending for the second time ends, with the whole trail', async () => {
    const set = await setUp(['ann']);
    await set.house.parts.store.make(dueFor('ann', clock.now()), clock.real());
    const dead = { owner: 'dead', leaseUntil: 0, wakeAt: 0, unknowns: 1, trail: ['502'] };
    await set.house.parts.store.write({ ...(await rowOf(set, 'ann')), ...dead, state: 'sending' });
    start(set.house.engine());
    await until('ended', endedFor(set, 'ann'));
    expect(await rowOf(set, 'ann')).toMatchObject({
      state: 'terminal',
      trail: ['502', 'unknown: its sender ended'],
    });
    expect(set.far.got).toEqual([]);
  });

  test('a row left claimed was not sent: it goes out as if for the first time', async () => {
    const set = await setUp(['ann']);
    await set.house.parts.store.make(dueFor('ann', clock.now()), clock.real());
    const row = await rowOf(set, 'ann');
    const dead = { owner: 'dead', leaseUntil: clock.real() + 300, wakeAt: clock.real() + 300 };
    await set.house.parts.store.write({ ...row, ...dead, state: 'claimed' });
    start(set.house.engine());
    await until('ended', endedFor(set, 'ann'));
    expect(set.far.got.map(({ text }) => text)).toEqual(['reminder']);
  });

  test('a message twice over sends once', async () => {
    const set = await setUp(['ann']);
    const due = dueFor('ann', clock.now());
    await set.house.parts.store.make(due, clock.real() + 10_000);
    await Promise.all([1, 2, 3].map(() => set.house.parts.queue.put(due, 0)));
    start(set.house.engine());
    await until('ended', endedFor(set, 'ann'));
    await until(
      'no message left',
      async () => (await (await storage.queue()).getProperties()).approximateMessagesCount === 0,
    );
    expect(set.far.got).toHaveLength(1);
  });

  test('a row that was taken over just before it was sent is not sent', async () => {
    const set = await setUp(['ann']);
    const { store } = set.house.parts;
    const taken: typeof store.write = async (row) => {
      if (row.state === 'sending') await store.write({ ...row, state: 'claimed', owner: 'another' });
      return store.write(row);
    };
    const engine = start(set.house.engine({ store: { ...store, write: taken } }));
    await engine.make([dueFor('ann', clock.now())]);
    await until('taken over', async () => (await rowOf(set, 'ann')).owner === 'another');
    await engine.stop();
    expect(set.far.got).toHaveLength(0);
  });

  test('stop finishes what is in flight', async () => {
    const set = await setUp(['ann']);
    const slow = createFarSide(400);
    const engine = set.house.engine({ deliver: slow.deliver });
    engine.start();
    await engine.make([dueFor('ann', clock.now())]);
    await until('in flight', () => slow.got.length === 1);
    await engine.stop();
    expect((await rowOf(set, 'ann')).state).toBe('delivered');
  });
});
