import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { until } from '../teams/connector-process.ts';
import { channel } from '../teams/places.ts';
import { readSaid } from '../teams/said.ts';
import { dana, olive, type Rehearsal, startRehearsal } from './rehearsal.ts';

let rehearsal: Rehearsal;
const forum = channel('DA Forum');
/** The channel's thread in which it was linked. */
let place: string;
const officer = () => rehearsal.teams.person(olive);

beforeAll(async () => {
  rehearsal = await startRehearsal({ BOT_CLOCK: '2026-11-23T10:00Z' });
  await rehearsal.connector.reset(false);
  await officer().says('hello');
  const linked = await officer().says('this channel is the Domestic Abuse Forum', { in: forum });
  place = linked.last.conversation;
  await officer().says('updates are due on 1 December 2026');
});
afterAll(() => rehearsal.end());

test('a chair without a chat is mentioned in the group’s channel, without anybody’s words, and writes elsewhere', async () => {
  const asked = await until(
    async () =>
      (await rehearsal.connector.messages(place))
        .map((one) => readSaid(place, one))
        .find(({ text }) => text.includes('Please reply by 1 December 2026')),
    15_000,
  );
  expect(asked.text).toContain('open one with me and write “update domestic abuse”');
  expect(JSON.stringify(asked.card)).toContain(
    `"text":"<at>Dana Chair</at>","mentioned":{"id":"${dana.id}","name":"Dana Chair"}`,
  );
  expect(JSON.stringify(asked.card)).not.toContain('Input.Text');
  // Their first words bring the card itself.
  const chair = rehearsal.teams.person(dana);
  await chair.says('hello');
  await chair.hears(/Commentary/, { milliseconds: 15_000 });
});
