import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Connector, createConnectorProcess, until } from './connector-process.ts';
import { createEchoProcess, type Echo } from './echo-process.ts';
import { channel, groupChat } from './places.ts';
import { createTalker, type Person, type Teams } from './talker.ts';

let connector: Connector;
let echo: Echo;
let teams: Teams;
let alex: Person;

beforeAll(async () => {
  [connector, echo] = await Promise.all([createConnectorProcess(), createEchoProcess()]);
  teams = createTalker({ endpoint: echo.endpoint, connector });
});
afterAll(async () => {
  await Promise.all([connector.stop(), echo.stop()]);
});
beforeEach(async () => {
  await connector.reset();
  alex = teams.person({ name: 'Alex' });
});

const recordings = async (): Promise<number> =>
  (await echo.heard()).filter((one) => one.kind === 'cardReply' && one.from.id === alex.id).length;

test('a question gets one card, with the same in plain text for the notification', async () => {
  const exchange = await alex.says('who runs SOCP');
  expect(exchange.status).toBe(200);
  expect(exchange.said).toHaveLength(1);
  expect(exchange.last).toMatchObject({ summary: 'you said who runs SOCP', edits: 0 });
  expect(exchange.text).toContain('you said who runs SOCP');
});

test('in a group the bot’s own mention is taken out, other people’s stay and are read from the entities', async () => {
  const sam = { name: 'Sam Jones', id: 's-1' };
  await alex.says('make @Sam Jones chair <at>Nobody</at>', { in: groupChat('Officers'), mentions: [sam] });
  const heard = (await echo.heard()).at(-1);
  expect(heard).toMatchObject({
    text: 'make @Sam Jones chair <at>Nobody</at>',
    mentions: [{ name: 'Sam Jones' }],
    address: { conversation: { kind: 'group', name: 'Officers' } },
  });
});

test('in a channel the answer goes into the thread it was asked in', async () => {
  const place = channel('Domestic Abuse Forum');
  const first = await alex.says('hello', { in: place });
  const thread = first.last.conversation.split(';messageid=')[1] ?? '';
  expect(thread).not.toBe('');
  const second = await alex.says('and now', { in: place, thread });
  expect(second.last.conversation).toBe(`${place.id};messageid=${thread}`);
  const heard = (await echo.heard()).at(-1);
  expect(heard?.address.conversation).toMatchObject({ id: place.id, kind: 'channel', thread });
});

test('a pressed Execute answers with the card and edits the one everybody sees', async () => {
  const { last } = await alex.says('card please');
  const pressed = await alex.presses(last, 'record', { words: 'patrols doubled' });
  expect(pressed.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  expect(JSON.stringify(pressed.body)).toContain('recorded patrols doubled');
  const edited = await until(async () => (await teams.now(last))?.edits === 1 && teams.now(last));
  expect(edited?.text).toContain('recorded patrols doubled');
  expect(await alex.sees()).toHaveLength(1);
});

test('a refresh gives the card back and edits nothing, or clients would ask without end', async () => {
  const { last } = await alex.says('card please');
  const refreshed = await alex.presses(last, 'record', {}, { trigger: 'automatic' });
  expect(JSON.stringify(refreshed.body)).toContain('recorded as before');
  await alex.says('anything');
  expect((await teams.now(last))?.edits).toBe(0);
});

test('a client that only knows Submit gets the card edited in place', async () => {
  const { last } = await alex.says('card please');
  const pressed = await alex.presses(last, 'record', { words: 'patrols doubled' }, { as: 'Submit' });
  expect(pressed.said).toMatchObject([{ id: last.id, edits: 1 }]);
  expect(pressed.text).toContain('recorded patrols doubled');
});

test('where the pressed card cannot be edited, what was recorded is said anew', async () => {
  const { last } = await alex.says('card please');
  await connector.fail({
    kind: 'status',
    status: 404,
    code: 'ActivityNotFoundInConversation',
    method: 'PUT',
  });
  const pressed = await alex.presses(last, 'record', { words: 'patrols doubled' }, { as: 'Submit' });
  expect(pressed.last.id).not.toBe(last.id);
  expect(pressed.text).toContain('recorded patrols doubled');
});

test.each(['Execute', 'Submit'] as const)(
  'an error on %s: one calm sentence with the logged id, the words given back',
  async (as) => {
    const { last } = await alex.says('card please');
    const pressed = await alex.presses(last, 'boom', { words: 'patrols doubled' }, { as });
    expect(pressed.status).toBe(200);
    const words = as === 'Execute' ? String((pressed.body as { value: string }).value) : pressed.text;
    const id = /Reference (\w{8})/.exec(words)?.[1] ?? 'none';
    expect(words).toContain('patrols doubled');
    expect(words).not.toContain('secret');
    await until(async () => echo.output().includes(id));
    expect(echo.output()).not.toMatch(/secret|patrols doubled/);
    expect((await teams.now(last))?.edits).toBe(0);
  },
);

test('an error in a question: one calm sentence, and the next question works', async () => {
  const failed = await alex.says('boom');
  expect(failed.said).toHaveLength(1);
  expect(failed.text).toMatch(/^Rehearsal: not real. Something went wrong.*Reference \w{8}/);
  expect((await alex.says('again')).text).toContain('you said again');
});

test.each(['same', 'new'] as const)('an Execute delivered again with the %s id', async (id) => {
  const { last } = await alex.says('card please');
  const pressed = await alex.presses(last, 'record', { words: 'once' });
  const again = await teams.redeliver(pressed, id);
  expect(again.body).toEqual(pressed.body);
  expect(await recordings()).toBe(id === 'same' ? 1 : 2);
});

test('a message delivered again while its turn goes on is heard once', async () => {
  const first = alex.says('pause');
  const heard = await until(async () => (await echo.heard()).find((one) => one.from.id === alex.id));
  const again = alex.sends({ type: 'message', text: 'pause', id: heard.id });
  await Promise.all([first, again]);
  expect(await alex.sees()).toHaveLength(1);
});

test('the same activity id in two conversations is two activities', async () => {
  const one = await alex.says('hello');
  const other = await teams
    .person({ name: 'Sam' })
    .sends({ type: 'message', text: 'hello', id: one.activity.id });
  expect(other.said).toHaveLength(1);
});

test('arriving is told twice by Teams and heard once', async () => {
  await alex.installs();
  expect(await alex.sees()).toHaveLength(1);
  await alex.uninstalls();
  await alex.installs();
  expect(await alex.sees()).toHaveLength(2);
});

test.each<[string, object, string]>([
  ['words with a value are words', { text: 'who runs SOCP', value: { x: 1 } }, 'you said who runs SOCP'],
  [
    'words with a verb are a press',
    { text: 'ok', value: { verb: 'go', words: 'so be it' } },
    'recorded so be it',
  ],
  ['a value alone is a press', { value: { words: 'so be it' } }, 'recorded so be it'],
])('a button that types: %s', async (_, sent, expected) => {
  expect((await alex.sends({ type: 'message', ...sent })).text).toContain(expected);
});

test.each([
  ['typing', { type: 'typing' }],
  ['an edit', { type: 'messageUpdate', text: 'changed' }],
  ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
  ['somebody else joining', { type: 'conversationUpdate', membersAdded: [{ id: '29:other' }] }],
  ['another invoke', { type: 'invoke', name: 'task/fetch', value: {} }],
  ['a type nobody knows', { type: 'somethingNew' }],
])('%s is ignored with 200', async (_, activity) => {
  const before = (await echo.heard()).length;
  expect(await alex.sends(activity)).toMatchObject({ status: 200, said: [] });
  expect(await echo.heard()).toHaveLength(before);
});

test('a throttled reply is sent again after Retry-After, and stands there once', async () => {
  await connector.fail({ kind: 'status', status: 429, code: 'Throttled', retryAfter: '1' });
  const exchange = await alex.says('hello');
  expect(exchange.said).toHaveLength(1);
  const [refused, accepted] = await connector.received(alex.chat.id);
  expect(Number(accepted?.at) - Number(refused?.at)).toBeGreaterThanOrEqual(990);
});

test('a reply that may stand there already is not sent again', async () => {
  await connector.fail({ kind: 'status', status: 502, accepts: true });
  await alex.says('hello');
  expect(await connector.received(alex.chat.id)).toHaveLength(1);
  expect(await alex.sees()).toHaveLength(1);
});
