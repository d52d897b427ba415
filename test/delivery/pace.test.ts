import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createPaceStore } from '../../src/azure/pace.ts';
import { createStorage, type Storage } from '../../src/azure/storage.ts';
import { conversationWindows, nextForConversation } from '../../src/delivery/pace.ts';
import { type Azurite, startAzurite } from '../azure/azurite.ts';

/** The most that fall into any stretch of `inMs`. */
const mostIn = (times: readonly number[], inMs: number): number => {
  const sorted = [...times].sort((one, other) => one - other);
  return Math.max(
    0,
    ...sorted.map((from, index) => sorted.slice(index).filter((at) => at < from + inMs).length),
  );
};

describe('one conversation', () => {
  /** As a sender that always has more to send: each goes out the moment it may. */
  const greedy = (count: number): readonly number[] => {
    const times: number[] = [];
    let now = 1_000_000;
    let steady = 0;
    while (times.length < count) {
      const next = nextForConversation(steady, now);
      if (next.at > now) now = next.at;
      else {
        times.push(now);
        steady = next.steady;
      }
    }
    return times;
  };

  test.each(conversationWindows)(
    'takes at most $most in $inMs ms however much there is',
    ({ most, inMs }) => {
      expect(mostIn(greedy(2_000), inMs)).toBeLessThanOrEqual(most);
    },
  );

  test('takes a few at once after a rest', () => {
    expect(mostIn(greedy(20), 1)).toBe(5);
  });
});

describe('the whole tenant, on shared rows', () => {
  let azurite: Azurite;
  let storage: Storage;
  beforeAll(async () => {
    azurite = await startAzurite();
    storage = await createStorage({ kind: 'connection string', value: azurite.connection }, 15_000);
    await storage.prepare(AbortSignal.timeout(15_000));
  });
  afterAll(async () => azurite.stop());
  const replica = (partnership: string) => createPaceStore(storage.table('service'), partnership, 25);

  test('three replicas that reserve at once get no more than 25 a second between them', async () => {
    const replicas = [1, 2, 3].map(() => replica('smp'));
    const now = 1_000_000;
    const all = await Promise.all(
      replicas.flatMap((pace) => [5, 5, 5].map((count) => pace.reserve(now, count))),
    );
    const times = all.flatMap((reserved) => (reserved.kind === 'slots' ? reserved.at : []));
    expect(new Set(times).size).toBe(45);
    expect(mostIn(times, 1_000)).toBeLessThanOrEqual(25);
    expect(Math.max(...times) - now).toBe(44 * 40);
  });

  test('a pause holds for every replica, and the longest one counts', async () => {
    const [one, other] = [replica('paused'), replica('paused')];
    await one.pause(1_060_000);
    await other.pause(1_030_000);
    expect(await other.reserve(1_000_000, 1)).toEqual({ kind: 'paused', until: 1_060_000 });
    expect(await other.reserve(1_060_000, 1)).toEqual({ kind: 'slots', at: [1_060_000] });
  });

  test('a conversation that has had its few is told when', async () => {
    const pace = replica('chat');
    const times: number[] = [];
    for (let index = 0; index < 6; index += 1) times.push(await pace.conversation('19:x', 1_000_000));
    expect(times).toEqual([1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_002_010]);
  });
});
