import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Address } from '../../src/chat.ts';
import { type Connector, createConnectorProcess } from './connector-process.ts';
import { createEchoProcess, type Echo, local } from './echo-process.ts';

let connector: Connector;
let echo: Echo;

beforeAll(async () => {
  connector = await createConnectorProcess();
  echo = await createEchoProcess({ ...local, connectorMs: 500 });
});
afterAll(async () => {
  await Promise.all([connector.stop(), echo.stop()]);
});

const place = '19:forum@thread.tacv2';
const sam = { id: '29:sam', name: 'Sam Sample', aadObjectId: 'ABC', userRole: 'guest' };
const find = (channel: string, serviceUrl = connector.serviceUrl): Promise<unknown> => {
  const conversation = { id: place, kind: 'channel', thread: '17', name: undefined } as const;
  const address: Address = { conversation, serviceUrl, tenant: undefined, bot: '28:bot' };
  return echo.findMember(address, channel);
};

beforeEach(async () => {
  await connector.reset();
  await connector.setMembers(place, [sam]);
});

test('the roster says who a mentioned person is, and that they are a guest', async () => {
  expect(await find('29:sam')).toEqual({ id: 'abc', name: 'Sam Sample', isGuest: true });
});

test('the Entra id may be called objectId', async () => {
  await connector.setMembers(place, [{ id: '29:kim', name: 'Kim', objectId: 'DEF' }]);
  expect(await find('29:kim')).toEqual({ id: 'def', name: 'Kim', isGuest: false });
});

test('somebody the roster does not know is nobody', async () => {
  expect(await find('29:other')).toBeNull();
});

test('a service URL off the allow-list is not asked', async () => {
  expect(await find('29:sam', 'https://evil.example/')).toBeNull();
});

test.each([
  ['one 502', 1, { id: 'abc', name: 'Sam Sample', isGuest: true }],
  ['502 for good', 9, 500],
])('%s', async (_, times, expected) => {
  await connector.fail({ kind: 'status', status: 502, times });
  expect(await find('29:sam')).toEqual(expected);
});

test('silence ends at the deadline', async () => {
  await connector.fail({ kind: 'hang' });
  expect(await find('29:sam')).toBe(500);
});
