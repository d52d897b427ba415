import { Agent, get as httpGet, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Connector, createConnectorProcess } from './teams/connector-process.ts';
import { createEchoProcess, type Echo, local } from './teams/echo-process.ts';
import { createTalker } from './teams/talker.ts';

let echo: Echo;
let connector: Connector;

beforeAll(async () => {
  [echo, connector] = await Promise.all([
    createEchoProcess({ ...local, server: { headersMs: 300, requestMs: 700 } }),
    createConnectorProcess(),
  ]);
});
afterAll(async () => {
  await Promise.all([echo.stop(), connector.stop()]);
});

type Headers = Readonly<Record<string, string>>;
const json: Headers = { 'content-type': 'application/json' };
const post = async (body: string | Uint8Array<ArrayBuffer>, headers: Headers = json) => {
  const answer = await fetch(echo.endpoint, { method: 'POST', headers, body });
  return { status: answer.status, text: await answer.text() };
};

const zipped = new Uint8Array(gzipSync('x'.repeat(50_000_000)));
const boundary = 'multipart/form-data; boundary=x';

const refused: readonly [string, number, string | Uint8Array<ArrayBuffer>, Headers][] = [
  ['gzip that is none', 415, '{}', { ...json, 'content-encoding': 'gzip' }],
  ['50 MB gzipped to 50 KB', 415, zipped, { ...json, 'content-encoding': 'gzip' }],
  ['br', 415, '{}', { ...json, 'content-encoding': 'br' }],
  ['identity, said aloud', 415, '{}', { ...json, 'content-encoding': 'identity' }],
  ['plain text', 415, '{}', { 'content-type': 'text/plain' }],
  ['xml', 415, '<a/>', { 'content-type': 'application/xml' }],
  ['multipart', 415, '--x--', { 'content-type': boundary }],
  ['a form', 415, 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['something like JSON', 415, '{}', { 'content-type': 'application/jsonx' }],
  ['malformed JSON', 400, '{"secret": tru', json],
  ['an empty body', 400, '', json],
  ['10 MB of JSON', 413, JSON.stringify({ text: 'x'.repeat(10_000_000) }), json],
];

test.each(refused)('%s: %d, in our own words, and the process lives', async (_, status, body, headers) => {
  const answer = await post(body, headers);
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.text)).toEqual({ error: expect.stringMatching(/^expected /) });
  expect(answer.text).not.toMatch(/secret|Unexpected|position/);
  expect(await echo.isAlive()).toBe(true);
});

test('JSON with a charset passes', async () => {
  expect(await post('{}', { 'content-type': 'application/json; charset=utf-8' })).toMatchObject({
    status: 400,
    text: '',
  });
});

test('`__proto__` in a body changes nothing', async () => {
  await post('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
  expect(await echo.isAlive()).toBe(true);
});

/** Writes bytes and says what comes back until the server hangs up. */
const talkRaw = (text: string): Promise<{ answer: string; milliseconds: number }> =>
  new Promise((resolve) => {
    const started = performance.now();
    let answer = '';
    const socket = connect(echo.port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve({ answer, milliseconds: performance.now() - started }));
  });

const head = 'POST /api/messages HTTP/1.1\r\nhost: bot\r\ncontent-type: application/json\r\n';

test('a body that goes on without a length is cut off where it grows too long', async () => {
  const chunk = `40000\r\n${'x'.repeat(0x40000)}\r\n`;
  const { answer } = await talkRaw(`${head}transfer-encoding: chunked\r\n\r\n${chunk}${chunk}`);
  expect(answer).toMatch(/^HTTP\/1.1 413/);
});

test.each([
  ['headers', head],
  ['body', `${head}content-length: 10\r\n\r\n{`],
])('a client that is slow with its %s is hung up on', async (_, text) => {
  const { answer, milliseconds } = await talkRaw(text);
  expect(answer).toMatch(/^HTTP\/1.1 408/);
  expect(milliseconds).toBeLessThan(3_000);
});

test('two length headers are refused', async () => {
  const { answer } = await talkRaw(`${head}content-length: 2\r\ncontent-length: 20\r\n\r\n{}`);
  expect(answer).toMatch(/^HTTP\/1.1 400/);
});

test.each(['*/*', 'text/plain', 'application/xml'])(
  'an unknown path says nothing about itself (accept %s)',
  async (accept) => {
    const answer = await fetch(`${echo.url}/secret`, { headers: { accept } });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ error: 'not found' });
  },
);

test('another method is 405', async () => {
  expect((await fetch(echo.endpoint)).status).toBe(405);
});

test('a handler that throws: 500 with the logged id and nothing of the error', async () => {
  const answer = await fetch(`${echo.url}/throws`);
  const body = (await answer.json()) as { reference: string };
  expect(answer.status).toBe(500);
  expect(JSON.stringify(body)).not.toContain('secret');
  expect(echo.output()).toContain(body.reference);
  expect(echo.output()).not.toContain('secret words');
});

test('health and readiness', async () => {
  expect((await fetch(`${echo.url}/healthz`)).status).toBe(200);
  const ready = await fetch(`${echo.url}/readyz`);
  expect(ready.status).toBe(200);
  expect(await ready.json()).toEqual({ status: 'ready' });
});

test('it prints nothing that nobody asked for', () => {
  const lines = echo.output().split('\n').filter(Boolean);
  expect(lines.filter((line) => !line.startsWith('{'))).toEqual([]);
});

test('on SIGTERM a turn in flight is finished, new connections are refused, and it ends with 0', async () => {
  const other = await createEchoProcess();
  const teams = createTalker({ endpoint: other.endpoint, connector });
  const alex = teams.person({ name: 'Alex' });
  const asked = alex.says('pause');
  while ((await other.heard()).length === 0);
  const ended = other.stop();
  expect(await asked).toMatchObject({ status: 200, text: expect.stringContaining('you said pause') });
  expect(await ended).toBe(0);
  await expect(fetch(`${other.url}/healthz`)).rejects.toThrow();
});

test('once it is asked to end, a client that keeps its connection is sent away and does not hold it up', async () => {
  const other = await createEchoProcess();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const get = (): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      httpGet(`${other.url}/healthz`, { agent }, (answer) => {
        answer.resume().on('end', () => resolve(answer));
      }).on('error', reject);
    });
  expect((await get()).headers.connection).toBe('keep-alive');
  const alex = createTalker({ endpoint: other.endpoint, connector }).person({ name: 'Alex' });
  const asked = alex.says('pause');
  while ((await other.heard()).length === 0);
  const asks = setInterval(() => void get().catch(() => undefined), 20);
  const began = performance.now();
  expect(await other.stop()).toBe(0);
  clearInterval(asks);
  agent.destroy();
  expect((await asked).status).toBe(200);
  expect(performance.now() - began).toBeLessThan(5_000);
});
