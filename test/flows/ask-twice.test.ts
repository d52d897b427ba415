import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { until } from '../teams/connector-process.ts';
import { dana, olive, type Rehearsal, rita, startRehearsal } from './rehearsal.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await startRehearsal({ BOT_CLOCK: '2026-11-23T10:00Z' });
});
afterAll(() => rehearsal.end());

const people = () => ({ officer: rehearsal.teams.person(olive), chair: rehearsal.teams.person(dana) });
const seen = async () => (await people().chair.sees()).filter(({ text }) => /Commentary/.test(text)).length;
const seenAre = (count: number) => until(async () => (await seen()) === count, 10_000);
/** Long enough for a card that should not come. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 1_500));

test('one card until it is answered: asked again, redelivered, asked with everybody; a button asks once more, once', async () => {
  const { officer, chair } = people();
  await chair.says('hello');
  const first = await officer.says('ask DA');
  expect(first.text).toContain('Domestic abuse: Dana Chair');
  await seenAre(1);
  const again = await rehearsal.teams.redeliver(first, 'new');
  expect(JSON.stringify(again.body) + again.text).toMatch(
    /Dana Chair already has a card from 23 November 2026, 10:0\d/,
  );
  const { text, last } = await officer.says('ask everyone');
  expect(text).toContain('Dana Chair already has a card from 23 November 2026, 10:0');
  expect(text).toContain('Olive Officer (no chair is set');
  await settle();
  expect(await seen()).toBe(1);
  const presses = [
    await officer.presses(last, 'Ask those again'),
    await officer.presses(last, 'Ask those again'),
  ];
  expect(presses.map(({ text: said }) => /Domestic abuse: Dana Chair\./.test(said))).toEqual([true, true]);
  await seenAre(2);
  await settle();
  expect(await seen()).toBe(2);
});

test('whoever may not ask is told who may, by name', async () => {
  const { text } = await rehearsal.teams.person(rita).says('ask DA');
  expect(text).toMatch(
    /takes an officer, or the chair or deputy of the group\. Please ask .*Dana Chair.*Olive Officer/,
  );
});
