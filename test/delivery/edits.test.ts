import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createRecordStatus } from '../../src/azure/record-status.ts';
import { createStorage, type Storage } from '../../src/azure/storage.ts';
import { requestDeliveries } from '../../src/delivery/due-deliveries.ts';
import type { Delivery } from '../../src/delivery/engine.ts';
import { updateRequest } from '../../src/reminders/update-request.ts';
import { editPostsTodo } from '../../src/status/thing.ts';
import { type Azurite, startAzurite } from '../azure/azurite.ts';
import { createFarSide } from './far-side.ts';
import { clockAt, createHouse, introduce, until } from './house.ts';

let azurite: Azurite;
let storage: Storage;
let engine: Delivery;
beforeAll(async () => {
  azurite = await startAzurite();
  storage = await createStorage({ kind: 'connection string', value: azurite.connection }, 15_000);
  await storage.prepare(AbortSignal.timeout(15_000));
});
afterEach(async () => engine.stop());
afterAll(async () => azurite.stop());

const clock = clockAt('2026-11-22T12:00:00Z');
const period = '2026-27 Q3';
const person = (key: string) => ({ kind: 'person', key }) as const;

/** Somebody answers `operation`. */
const answer = async (partnership: string, operation: string): Promise<void> => {
  const update = {
    priority: 'domestic-abuse',
    period,
    group: undefined,
    rating: 'on-track',
    forecast: undefined,
    commentary: 'x',
    recordedAt: clock.now(),
    by: 'ann',
    operation,
    basedOn: undefined,
    todos: [editPostsTodo('domestic-abuse', period, operation)],
  };
  await createRecordStatus(storage.table('status'), partnership)(update, AbortSignal.timeout(10_000));
};

describe('cards that ask for an update', () => {
  test('turn into what was recorded wherever they stand, and what was to do is done', async () => {
    const far = createFarSide();
    const house = createHouse(storage, 'edits', far, clock);
    await introduce(storage, 'edits', ['ann', 'bob']);
    let says = 'please';
    engine = house.engine({ draw: async ({ kind }) => ({ card: {}, text: `${kind}: ${says}` }) });
    engine.start();
    const request = updateRequest('domestic-abuse', 'officer', 'message-1', clock.now());
    const dues = requestDeliveries(request, [person('ann'), person('bob')]);
    expect([await engine.make(dues), await engine.make(dues)]).toEqual([2, 0]);
    await until('both cards', () => house.logged.filter(({ event }) => event === 'delivered').length === 2);
    says = 'recorded';
    await answer('edits', 'card!ann');
    engine.nudge();
    await until('both edits', () => house.logged.filter(({ event }) => event === 'delivered').length === 4);
    const edits = far.got.filter(({ edit }) => edit !== undefined);
    expect(edits.map(({ conversation, text }) => `${conversation} ${text}`).sort()).toEqual([
      'chat-of-ann edit: recorded',
      'chat-of-bob edit: recorded',
    ]);
    expect(new Set(edits.map(({ edit }) => edit))).toEqual(new Set(['activity-1', 'activity-2']));
    expect(await house.parts.todos.outstanding()).toEqual([]);
    expect(await house.parts.posts.of('update:domestic-abuse:2026-27 Q3')).toHaveLength(2);
  });

  test('one that was answered while it was on its way is put right', async () => {
    const far = createFarSide(300);
    const house = createHouse(storage, 'on-its-way', far, clock);
    await introduce(storage, 'on-its-way', ['ann']);
    let says = 'please';
    engine = house.engine({ draw: async () => ({ card: {}, text: says }) });
    engine.start();
    const request = updateRequest('domestic-abuse', 'officer', 'message-1', clock.now());
    await engine.make(requestDeliveries(request, [person('ann')]));
    await until('it is on its way', () => far.got.length === 1);
    says = 'recorded';
    await until('the edit', () => far.got.length === 2);
    expect(far.got[1]).toMatchObject({ text: 'recorded', edit: 'activity-1' });
  });

  test('one that never looks the same is not edited for ever', async () => {
    const far = createFarSide();
    const house = createHouse(storage, 'restless', far, clock);
    await introduce(storage, 'restless', ['ann']);
    let times = 0;
    const draw = async () => {
      times += 1;
      return { card: {}, text: String(times) };
    };
    engine = house.engine({ draw });
    engine.start();
    const request = updateRequest('domestic-abuse', 'officer', 'message-1', clock.now());
    await engine.make(requestDeliveries(request, [person('ann')]));
    await until('a word', () => house.logged.some(({ event }) => event === 'card changes without end'));
    expect(far.got).toHaveLength(4);
  });
});
