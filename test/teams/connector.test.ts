import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Connector, createConnectorProcess } from './connector-process.ts';
import { brokenWindow, windows } from './windows.ts';

let connector: Connector;

beforeAll(async () => {
  connector = await createConnectorProcess();
});
afterAll(() => connector.stop());
beforeEach(() => connector.reset(false));

const ask = async (method: string, path: string, body?: object) => {
  const sent = body ? { method, body: JSON.stringify(body) } : { method };
  const answer = await fetch(`${connector.serviceUrl}v3/conversations${path}`, sent);
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : undefined };
};

test('the same person gets the same chat each time one is made', async () => {
  const parameters = { bot: { id: '28:bot' }, members: [{ id: '29:alex' }] };
  const first = await ask('POST', '', parameters);
  expect(first).toEqual({ status: 201, body: { id: 'a:29:alex' } });
  expect(await ask('POST', '', parameters)).toEqual(first);
});

test('what is deleted stands there no more, and cannot be edited', async () => {
  const { body } = await ask('POST', '/c/activities', { text: 'hello' });
  expect(await ask('DELETE', `/c/activities/${body.id}`)).toMatchObject({ status: 200 });
  expect(await connector.messages('c')).toEqual([]);
  expect(await ask('PUT', `/c/activities/${body.id}`, { text: 'again' })).toMatchObject({
    status: 404,
    body: { error: { code: 'ActivityNotFoundInConversation' } },
  });
});

test('the roster comes whole or in pages', async () => {
  const members = [{ id: '29:alex', name: 'Alex', aadObjectId: 'a-1' }];
  await connector.setMembers('c', members);
  expect(await ask('GET', '/c/members')).toEqual({ status: 200, body: members });
  expect(await ask('GET', '/c/pagedmembers?pageSize=100')).toEqual({ status: 200, body: { members } });
});

test('told not to throttle, it still counts who is faster than the tenant may be', async () => {
  const all = Array.from({ length: 33 }, (_, n) => ask('POST', `/c${n}/activities`, { text: 'hello' }));
  expect((await Promise.all(all)).every(({ status }) => status === 201)).toBe(true);
  expect(await connector.breaches()).toMatchObject(Array(3).fill({ window: { seconds: 1, most: 30 } }));
});

test.each<[string, number[], number, number | undefined]>([
  ['seven in a second', [0, 1, 2, 3, 4, 5], 6, undefined],
  ['an eighth in that second', [0, 1, 2, 3, 4, 5, 6], 999, 1],
  ['an eighth in the next', [0, 1, 2, 3, 4, 5, 6], 1_000, undefined],
  ['a ninth in two seconds', [0, 1, 2, 3, 4, 5, 6, 1_100], 1_999, 2],
  ['a sixty-first in thirty', Array.from({ length: 60 }, (_, n) => n * 490), 29_999, 30],
])('windows of a conversation: %s', (_, times, now, seconds) => {
  expect(brokenWindow(times, now, windows.send)?.seconds).toBe(seconds);
});
