import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../teams/connector-process.ts';
import { channel, tenant } from '../teams/places.ts';
import { dana, olive, type Rehearsal, rita, startRehearsal } from './rehearsal.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await startRehearsal({ BOT_CLOCK: '2026-11-23T10:00Z' });
});
afterEach(() => rehearsal.connector.reset());
afterAll(() => rehearsal.end());

const people = () => ({ officer: rehearsal.teams.person(olive), chair: rehearsal.teams.person(dana) });
const requestCard = /Commentary/;
/** The officer asks until the answer has this in it. */
const reachSays = (expected: RegExp) =>
  until(async () => {
    const { text } = await people().officer.says('Who can’t you reach?');
    return expected.test(text) && text;
  }, 10_000);
const requestsSeen = async () =>
  (await people().chair.sees()).filter(({ text }) => requestCard.test(text)).length;

describe('somebody who cannot be reached', () => {
  test('who has never written: named with why and the words to send; gets the card at their first words, once', async () => {
    const { officer, chair } = people();
    await officer.says('ask DA');
    const text = await reachSays(/Dana Chair/);
    expect(text).toMatch(/Since 23 November 2026, 10:0\d: they have never written to me/);
    expect(text).toContain('1 message is undelivered');
    expect(text).toContain('E-mail to copy');
    expect(text).toContain('Dear Dana Chair');
    expect(text).toMatch(/Subject: \S[\s\S]*[Dd]omestic abuse/);
    await chair.says('hello');
    await chair.hears(requestCard, { milliseconds: 10_000 });
    await reachSays(/I can reach everybody/);
    await chair.says('hello again');
    expect(await requestsSeen()).toBe(1);
  });

  test('who blocked the bot: the same, once they come back', async () => {
    const { officer, chair } = people();
    await chair.says('hello');
    await rehearsal.connector.fail({
      kind: 'status',
      status: 403,
      code: 'ConversationBlockedByUser',
      conversation: chair.chat.id,
    });
    await officer.says('ask DA again');
    expect(await reachSays(/blocked me/)).toContain('Dana Chair');
    expect(await requestsSeen()).toBe(0);
    await chair.says('hello');
    await chair.hears(requestCard, { milliseconds: 10_000 });
    await reachSays(/I can reach everybody/);
  });

  test('who could not be given it: at their next words anywhere; not where they blocked the bot', async () => {
    const { officer, chair } = people();
    await chair.says('hello');
    const before = await requestsSeen();
    await rehearsal.connector.fail({ kind: 'status', status: 500, conversation: chair.chat.id });
    await officer.says('ask DA again');
    await reachSays(/1 message is undelivered/);
    await chair.says('help', { in: channel('Town centre') });
    await until(async () => (await requestsSeen()) === before + 1, 10_000);
    await reachSays(/I can reach everybody/);
    await rehearsal.connector.fail({
      kind: 'status',
      status: 403,
      code: 'ConversationBlockedByUser',
      conversation: chair.chat.id,
    });
    await officer.says('ask DA again');
    await reachSays(/blocked me/);
    await chair.says('help', { in: channel('Town centre') });
    expect(await reachSays(/blocked me/)).toContain('1 message is undelivered');
    await chair.says('hello');
    await until(async () => (await requestsSeen()) === before + 2, 10_000);
  });

  test('who uninstalled it: named at once, and no more when they install it again', async () => {
    const { chair } = people();
    await chair.says('hello');
    await chair.uninstalls();
    expect(await reachSays(/Since 23 November 2026, 10:\d\d: I was removed there/)).toContain(
      'Nothing is undelivered',
    );
    await chair.installs();
    await reachSays(/I can reach everybody/);
  });
});

test('a conversation that is gone is opened anew, and the card arrives', async () => {
  const { officer, chair } = people();
  await chair.says('hello');
  await rehearsal.connector.fail({
    kind: 'status',
    status: 404,
    code: 'ConversationNotFound',
    conversation: chair.chat.id,
  });
  await officer.says('ask DA again');
  await chair.hears(requestCard, { milliseconds: 10_000 });
  const [created, ...more] = (await rehearsal.connector.received()).filter(
    ({ path }) => path === '/v3/conversations',
  );
  expect(more).toEqual([]);
  expect(created?.body).toMatchObject({
    members: [{ id: `29:${dana.id}` }],
    channelData: { tenant: { id: tenant } },
  });
});

test('a channel that was deleted is named', async () => {
  const town = channel('Town centre');
  const reader = rehearsal.teams.person(rita);
  await reader.says('help', { in: town });
  const channelData = {
    eventType: 'channelDeleted',
    channel: { id: town.id, name: town.name },
    tenant: { id: tenant },
  };
  await reader.sends({ type: 'conversationUpdate', channelData }, { in: channel('General') });
  expect(await reachSays(/Town centre/)).toContain('the conversation was deleted');
});

test('in a channel the words for one person are not shown to all', async () => {
  const { officer, chair } = people();
  await chair.says('hello');
  await chair.uninstalls();
  await officer.says('ask DA again');
  await reachSays(/1 message is undelivered/);
  const { text } = await officer.says('who can’t you reach?', { in: channel('Officers') });
  expect(text).toContain('Dana Chair');
  expect(text).not.toContain('Dear Dana');
});

test.each(['who can’t you reach?', "Who can't you reach", 'who cannot be reached?', 'what is undelivered'])(
  'a reader who asks “%s” is told who may',
  async (words) => {
    const { text } = await rehearsal.teams.person(rita).says(words);
    expect(text).toContain('an officer or democratic services');
  },
);
