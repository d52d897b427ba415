/**
 * `node bench/checker.ts PLAN.json`: holds what was due against the tables and the Connector's log, prints what
 * became of it, and ends with 1 where a promise is broken. It knows nothing of the run but its plan.
 */
import { readFile } from 'node:fs/promises';
import { argv, stdout } from 'node:process';
import { readDelivery } from '../src/azure/delivery-rows.ts';
import { createStorage } from '../src/azure/storage.ts';
import type { DeliveryRow } from '../src/delivery/delivery.ts';
import type { Received, Standing } from '../test/teams/chat-state.ts';
import { dutyName } from './bench-register.ts';
import type { Plan } from './plan.ts';
import { report } from './report.ts';
import { type Arrived, verdictOn } from './verdict.ts';

const plan = JSON.parse(await readFile(argv[2] ?? '', 'utf8')) as Plan;
const ask = async <Value>(path: string): Promise<Value> =>
  (await (await fetch(`${plan.connector}control/${path}`)).json()) as Value;

const readRows = async (): Promise<readonly DeliveryRow[]> => {
  const storage = await createStorage({ kind: 'connection string', value: plan.connection }, 30_000);
  const rows: DeliveryRow[] = [];
  for await (const row of storage.table('deliveries').listEntities<Record<string, unknown>>())
    rows.push(readDelivery({ ...row, etag: row.etag }));
  return rows;
};

/** The duty a posted card is about, by the name written on it. */
const dutyIn = (card: string): string => /Bench duty \d{4}/.exec(card)?.[0] ?? '';

const readArrived = (received: readonly Received[]): ReadonlyMap<string, readonly Arrived[]> => {
  const posts = received.filter(({ method, activity }) => method === 'POST' && activity !== undefined);
  const arrived = posts.map(({ at, conversation, activity = '', body }) => {
    const card = JSON.stringify(body);
    return { key: `${conversation} ${dutyIn(card)}`, at, activity, isMarked: card.includes('Repeat:') };
  });
  return Map.groupBy(arrived, ({ key }) => key);
};

/** Cards under a recorded thing that do not show what was recorded. */
const unedited = async (rows: readonly DeliveryRow[]): Promise<readonly string[]> => {
  const asked = rows.filter(
    ({ thing, state, content }) =>
      plan.recorded.includes(thing) && state === 'delivered' && content.kind !== 'edit',
  );
  const stale = await Promise.all(
    asked.map(async ({ conversation = '', activity }) => {
      const standing = await ask<readonly Standing[]>(
        `messages?conversation=${encodeURIComponent(conversation)}`,
      );
      const card = standing.find(({ id }) => id === activity);
      return JSON.stringify(card?.activity ?? {}).includes('Recorded') ? [] : [`${conversation} ${activity}`];
    }),
  );
  return stale.flat();
};

const [rows, received] = await Promise.all([readRows(), ask<readonly Received[]>('received')]);
const arrived = readArrived(received);
const chatKey = new Map(
  rows.map((row) => [`${row.conversation} ${dutyName(Number(row.thing.slice(-4)))}`, row]),
);
// A row that was never sent knows no conversation: it is found by its person.
const persons = new Map(
  rows.flatMap(({ conversation, recipient }) =>
    recipient.kind === 'person' && conversation ? [[conversation, recipient.key] as const] : [],
  ),
);
const byPerson = new Map(
  rows.flatMap((row) =>
    row.recipient.kind === 'person' ? [[`${row.recipient.key} ${row.thing}`, row] as const] : [],
  ),
);

const names = Array.from({ length: plan.duties }, (_, index) => dutyName(index + 1));
const verdicts = plan.chats.flatMap((chat) =>
  names.map((name) => {
    const key = `${chat} ${name}`;
    const thing = name.toLowerCase().replaceAll(' ', '-');
    const row = chatKey.get(key) ?? byPerson.get(`${persons.get(chat)} ${thing}`);
    return { key, verdict: verdictOn(row, arrived.get(key) ?? []) };
  }),
);
const { lines, isKept } = report({ plan, rows, received, verdicts, unedited: await unedited(rows) });
stdout.write(`${lines.join('\n')}\n`);
process.exit(isKept ? 0 : 1);
