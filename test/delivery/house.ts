import { setTimeout as wait } from 'node:timers/promises';
import { createConversations } from '../../src/azure/conversations.ts';
import { createDeliveryStore } from '../../src/azure/deliveries.ts';
import { createOwed } from '../../src/azure/owed.ts';
import { createPaceStore } from '../../src/azure/pace.ts';
import { createPosts } from '../../src/azure/posts.ts';
import type { Storage } from '../../src/azure/storage.ts';
import { createTodos } from '../../src/azure/todos.ts';
import { createWorkQueue } from '../../src/azure/work-queue.ts';
import type { Address } from '../../src/chat.ts';
import type { Clock } from '../../src/clock.ts';
import type { Due } from '../../src/delivery/delivery.ts';
import { createDelivery, type Delivery } from '../../src/delivery/engine.ts';
import type { Parts, Timing } from '../../src/delivery/parts.ts';
import type { FarSide } from './far-side.ts';

/** Short enough for a test, long enough for a loaded machine. */
const quickTiming: Partial<Timing> = {
  leaseMs: 3_000,
  postMs: 1_000,
  sweepMs: 500,
  graceMs: 1_000,
  idleMs: 200,
  strangerMs: 300,
  drawAgainMs: 20,
};

/** A clock at `start` whose real time is the machine's. */
export const clockAt = (start: string): Clock & { readonly moveTo: (to: number) => void } => {
  let shown = Date.parse(start);
  return {
    now: () => shown,
    real: () => performance.timeOrigin + performance.now(),
    moveTo: (to) => {
      shown = to;
    },
  };
};

export type House = {
  readonly parts: Omit<Parts, 'random' | 'timing'>;
  readonly logged: { readonly event: string; readonly fields: Readonly<Record<string, string | number>> }[];
  readonly engine: (change?: Partial<Parts>) => Delivery;
};

/** Everything the engine needs, on real storage, under a partnership of its own. */
export const createHouse = (storage: Storage, partnership: string, far: FarSide, clock: Clock): House => {
  const logged: { event: string; fields: Readonly<Record<string, string | number>> }[] = [];
  const parts: House['parts'] = {
    clock,
    prepare: storage.prepare,
    due: async () => [],
    store: createDeliveryStore(storage.table('deliveries'), partnership),
    queue: createWorkQueue(storage),
    owed: createOwed(storage.table('conversations'), partnership),
    posts: createPosts(storage.table('posts'), partnership),
    todos: createTodos(storage.table('status'), partnership, () => ['domestic-abuse']),
    pace: createPaceStore(storage.table('service'), partnership, 25),
    conversations: createConversations(storage.table('conversations'), partnership),
    draw: async (content, { isRepeat }) => ({
      card: {},
      text: `${content.kind}${isRepeat ? ' (repeat)' : ''}`,
    }),
    deliver: far.deliver,
    reopen: far.reopen,
    log: (event, fields) => {
      logged.push({ event, fields });
    },
  };
  const engine: House['engine'] = ({ timing, ...change } = {}) =>
    createDelivery({ ...parts, ...change, timing: { ...quickTiming, ...timing } });
  return { parts, logged, engine };
};

/** Makes people reachable, each in a personal conversation. */
export const introduce = async (
  storage: Storage,
  partnership: string,
  people: readonly string[],
): Promise<void> => {
  const conversations = createConversations(storage.table('conversations'), partnership);
  await Promise.all(
    people.map((person) =>
      conversations.remember(personalAddress(person), person, 0, AbortSignal.timeout(5_000)),
    ),
  );
};

const personalAddress = (person: string): Address => ({
  conversation: { id: `chat-of-${person}`, kind: 'personal', thread: undefined, name: undefined },
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  tenant: 'tenant',
  bot: '28:bot',
  member: `29:${person}`,
});

/** A reminder for one person. */
export const dueFor = (person: string, at: number, thing = 'grant-proposals'): Due => ({
  month: '2027-03',
  id: `${thing}!2027-03-31!28d!${person}`,
  thing,
  recipient: { kind: 'person', key: person },
  content: { kind: 'reminder', thing, dueDay: '2027-03-31', notice: '28d', isProvisional: true },
  dueAt: at,
  staleAt: at + 14 * 86_400_000,
});

/** Resolves once `holds`; rejects with what was awaited after ten seconds. */
export const until = async (what: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await holds()) return;
    await wait(20);
  }
  throw new Error(`expected within 10 s: ${what}`);
};
