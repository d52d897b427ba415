import { createServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Delivered, Outgoing } from '../../src/chat.ts';
import { type Connector, createConnectorProcess } from './connector-process.ts';
import { createEchoProcess, type Echo, local } from './echo-process.ts';
import type { Fault } from './faults.ts';

let connector: Connector;
let echo: Echo;

beforeAll(async () => {
  connector = await createConnectorProcess();
  echo = await createEchoProcess({ ...local, connectorMs: 1_000 });
});
afterAll(async () => {
  await Promise.all([connector.stop(), echo.stop()]);
});
beforeEach(() => connector.reset());

const chat = 'a:29:alex';
const outgoing = (changes: { serviceUrl?: string; edit?: string } = {}): Outgoing => ({
  address: {
    conversation: { id: chat, kind: 'personal', thread: undefined, name: undefined },
    serviceUrl: changes.serviceUrl ?? connector.serviceUrl,
    tenant: undefined,
    bot: '28:bot',
  },
  shown: { card: { type: 'AdaptiveCard', version: '1.5', body: [] }, text: 'grant proposals are due' },
  edit: changes.edit,
});

test('a post stands in the conversation under the id it got', async () => {
  const delivered = await echo.deliver(outgoing());
  const [message] = await connector.messages(chat);
  expect(delivered).toEqual({ kind: 'accepted', activity: message?.id, status: 201 });
  expect(message?.activity).toMatchObject({ summary: 'grant proposals are due' });
});

test('an edit turns that message into another', async () => {
  const posted = await echo.deliver(outgoing());
  const activity = posted.kind === 'accepted' ? posted.activity : '';
  expect(await echo.deliver(outgoing({ edit: activity }))).toEqual({
    kind: 'accepted',
    activity,
    status: 200,
  });
  expect(await connector.messages(chat)).toMatchObject([{ edits: 1 }]);
});

const status = (code: number, name?: string): Fault => ({
  kind: 'status',
  status: code,
  ...(name === undefined ? {} : { code: name }),
});
const unknown = (code: number) => ({ kind: 'unknown', status: code });
const unreachable = (code: number, why: string) => ({ kind: 'unreachable', status: code, why });
const refused = (code: number, reason: string) => ({ kind: 'refused', status: code, reason });

const table: readonly [string, Fault, object][] = [
  ['429 with seconds', { ...status(429), retryAfter: '3' }, { kind: 'notNow', status: 429, afterMs: 3_000 }],
  ['429 for an hour', { ...status(429), retryAfter: '3600' }, { kind: 'notNow', afterMs: 3_600_000 }],
  ['429 without a time', status(429), { kind: 'notNow', status: 429 }],
  ['412', status(412, 'PreconditionFailed'), { kind: 'notNow', status: 412 }],
  ['408', status(408), unknown(408)],
  ['502', status(502), unknown(502)],
  ['503', status(503), unknown(503)],
  ['503 with Retry-After', { ...status(503), retryAfter: '1' }, unknown(503)],
  ['504', status(504), unknown(504)],
  ['500', status(500, 'ServiceError'), refused(500, 'ServiceError')],
  ['400', status(400, 'BadArgument'), refused(400, 'BadArgument')],
  ['401', status(401, 'BotNotRegistered'), refused(401, 'BotNotRegistered')],
  ['413', status(413, 'MessageSizeTooBig'), refused(413, 'MessageSizeTooBig')],
  ['a redirect', status(307), refused(307, 'status 307')],
  ['403 blocked', status(403, 'ConversationBlockedByUser'), unreachable(403, 'blocked')],
  ['403 blocked, code inside the message', status(403, 'MessageWritesBlocked'), unreachable(403, 'blocked')],
  ['403 that says nothing', status(403), unreachable(403, 'blocked')],
  ['403 not in the roster', status(403, 'BotNotInConversationRoster'), unreachable(403, 'removed')],
  ['403 not installed', status(403, 'ForbiddenOperationException'), unreachable(403, 'removed')],
  ['403 disabled', status(403, 'BotDisabledByAdmin'), unreachable(403, 'disabled')],
  ['403 no rights', status(403, 'NotEnoughPermissions'), unreachable(403, 'disabled')],
  ['404', status(404, 'ConversationNotFound'), unreachable(404, 'gone')],
  ['404 that says nothing', status(404), unreachable(404, 'gone')],
  ['a reset before it is accepted', { kind: 'reset' }, { kind: 'unknown', reason: 'ECONNRESET' }],
  [
    'a reset after it is accepted',
    { kind: 'reset', accepts: true },
    { kind: 'unknown', reason: 'ECONNRESET' },
  ],
  ['silence', { kind: 'hang' }, { kind: 'unknown', reason: 'no answer in time' }],
];

test.each(table)('%s: one request, and what it means', async (_, fault, expected) => {
  await connector.fail(fault);
  expect(await echo.deliver(outgoing())).toMatchObject(expected);
  expect(await connector.received()).toHaveLength(1);
});

test('silence ends at the deadline', async () => {
  await connector.fail({ kind: 'hang' });
  const started = performance.now();
  await echo.deliver(outgoing());
  expect(performance.now() - started).toBeLessThan(2_500);
});

test('a Retry-After date is held against the answer’s own', async () => {
  await connector.fail({
    ...status(429),
    retryAfter: new Date(Math.ceil(performance.timeOrigin + performance.now()) + 60_000).toUTCString(),
  });
  const delivered = (await echo.deliver(outgoing())) as Extract<Delivered, { kind: 'notNow' }>;
  expect(delivered.afterMs).toBeGreaterThan(50_000);
  expect(delivered.afterMs).toBeLessThanOrEqual(61_000);
});

test('an edit of a card that is gone is refused, the conversation is not', async () => {
  const delivered = await echo.deliver(outgoing({ edit: '1700000000001' }));
  expect(delivered).toEqual(refused(404, 'ActivityNotFoundInConversation'));
});

test('an edit where the conversation is gone', async () => {
  await connector.fail(status(404, 'ConversationNotFound'));
  expect(await echo.deliver(outgoing({ edit: '1' }))).toEqual(unreachable(404, 'gone'));
});

test('nobody there: nothing was written, so it may go again', async () => {
  const serviceUrl = `http://127.0.0.1:${await freePort()}/`;
  expect(await echo.deliver(outgoing({ serviceUrl }))).toEqual({ kind: 'notNow' });
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

test.each(['https://evil.example/', 'http://10.0.0.1/', ''])(
  'a stored service URL off the allow-list is never written to: "%s"',
  async (serviceUrl) => {
    expect(await echo.deliver(outgoing({ serviceUrl }))).toEqual({
      kind: 'refused',
      reason: 'service URL not on the allow-list',
    });
  },
);

test('the connector throttles by Teams’ windows and counts who breaks them', async () => {
  const sent = await Promise.all(Array.from({ length: 10 }, () => echo.deliver(outgoing())));
  expect(sent.filter(({ kind }) => kind === 'accepted')).toHaveLength(7);
  expect(sent.filter(({ kind }) => kind === 'notNow')).toHaveLength(3);
  expect(await connector.breaches()).toHaveLength(3);
});
