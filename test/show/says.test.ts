import { expect, test } from '@jest/globals';
import type { Shown } from '../../src/chat.ts';
import { showAnswers } from '../../src/show/answers.ts';
import { showRecorded } from '../../src/show/recorded.ts';
import { asRehearsal } from '../../src/show/rehearsal.ts';
import { showReminder } from '../../src/show/reminder.ts';
import { parts, shownWords } from '../cards/judge.ts';
import { answer, recorded, reminder, update } from './made.ts';

const run = ({ card }: Shown, text: string) => parts(card).find((part) => part.text === text);
const actions = ({ card }: Shown) => parts(card).filter(({ type }) => String(type).startsWith('Action.'));

test('a warning is read before the headline, on the card and in the text', () => {
  const { card, text } = showAnswers([answer({ warning: 'The plan is over.' })]);
  expect(shownWords(card).slice(0, 2).join('')).toBe('Please note: The plan is over.');
  expect(text.split('\n').slice(0, 2)).toEqual([
    'Please note: The plan is over.',
    'Domestic abuse was On track on 13 April 2023.',
  ]);
});

test('without a warning the headline is the first thing read', () => {
  expect(showAnswers([answer()]).text).toMatch(/^Domestic abuse was On track on 13 April 2023\./);
});

test('the sources stand after the answer in the text', () => {
  expect(showAnswers([answer()]).text).toMatch(/Domestic Abuse Forum\..*\nSources\nR2019: Community/s);
});

test.each([
  ['on-track', '●', 'On track', 'good'],
  ['exceeding-expectations', '▲', 'Exceeding expectations', 'good'],
  ['at-risk', '◆', 'At risk', 'warning'],
  ['off-track', '■', 'Off track', 'attention'],
  ['not-started', '○', 'Not started', 'default'],
  ['paused-for-now', '●', 'Paused for now', 'default'],
])('the rating %s is a shape, a word and a colour', (rating, mark, word, color) => {
  const shown = showAnswers([answer({ rating })]);
  expect(run(shown, mark)).toMatchObject({ color });
  expect(run(shown, ` ${word}`)?.color).toBeUndefined();
  expect(shown.text).toContain(`Status: ${word}`);
});

test('a rating is called what the register calls it', () => {
  const own = [{ id: 'on-track', name: 'Going well', meaning: '', source: undefined }];
  expect(run(showAnswers([answer({ rating: 'on-track' })], own), ' Going well')).toBeDefined();
});

test('a suggestion becomes a button that asks it, once', () => {
  expect(actions(showAnswers([answer(), answer()]))).toEqual([
    {
      type: 'Action.Submit',
      title: 'Who leads it?',
      data: { verb: 'ask', asks: 'who leads domestic abuse' },
    },
  ]);
});

test('four answers fit on a card; reports are named once', () => {
  const { text } = showAnswers([1, 2, 3, 4].map((at) => answer({ headline: `Answer ${at}.` })));
  expect(text.match(/^Answer \d\.$/gm)).toHaveLength(4);
  expect(text.match(/Community Safety Plan/g)).toHaveLength(1);
});

test('what is left out of a long list is said', () => {
  const lines = Array.from({ length: 50 }, (_, at) => ({
    label: undefined,
    text: `Line ${at}`,
    source: 'x',
  }));
  expect(showAnswers([answer({ lines })]).text).toContain('10 more lines are held');
});

test('a record says what, by whom and when', () => {
  const { text } = showRecorded(recorded());
  expect(text).toMatch(/^Recorded: Domestic abuse\nRating: At risk\. Forecast: On track\.\nTwo of three/);
  expect(text).toContain('2026-27 Q3, recorded 12 January 2027, 10:05 by Alex Example');
});

test('a record keeps all 2,000 characters of a commentary', () => {
  const commentary = `${'word '.repeat(399)}lasts`;
  expect(showRecorded(recorded({ update: update({ commentary }) })).text).toContain(commentary);
});

test('a record keeps every line of a commentary, however many', () => {
  const lines = Array.from({ length: 30 }, (_, at) => `line-${at}`);
  const { card } = showRecorded(recorded({ update: update({ commentary: lines.join('\n') }) }));
  expect(
    shownWords(card)
      .join(' ')
      .match(/line-\d+/g),
  ).toEqual(lines);
});

test('what had been recorded before says that nothing was recorded twice', () => {
  expect(showRecorded(recorded({ wasAlready: true })).text).toMatch(
    /^Already recorded.*nothing was recorded twice/s,
  );
});

test.each([
  ['2027-03-03', '28 days left', 'accent'],
  ['2027-03-23', '8 days left', 'accent'],
  ['2027-03-24', '7 days left', 'attention'],
  ['2027-03-30', 'due tomorrow', 'attention'],
  ['2027-03-31', 'due today', 'attention'],
  ['2027-04-01', '1 day past the date', 'attention'],
])('on %s a reminder of 31 March says %s', (today, left, color) => {
  const shown = showReminder(reminder({ today }));
  expect(run(shown, left)).toMatchObject({ color });
  expect(shown.text).toContain(`Reminder: Grant proposals\n31 March 2027 (${left})`);
});

test.each([
  [false, undefined, 'Confirmed date'],
  [true, 'March 2019', 'Provisional, worked out from March 2019'],
  [true, undefined, 'Provisional: worked out from the yearly rhythm, written nowhere'],
])('a date that is provisional (%s, from %s) says: %s', (isProvisional, workedOutFrom, says) => {
  const due = { dueDay: '2027-03-31', isProvisional };
  expect(showReminder(reminder({ reminder: due, workedOutFrom })).text).toContain(says);
});

test('only a repeated reminder says repeat', () => {
  expect(showReminder(reminder({ isRepeat: true })).text).toContain('Repeat:');
  expect(showReminder(reminder()).text).not.toContain('Repeat');
});

test('a rehearsal is marked first, in words, on card and text, once', () => {
  const { card, text } = asRehearsal(asRehearsal(showAnswers([answer()])));
  expect(shownWords(card).filter((words) => words === 'Rehearsal: not real')).toHaveLength(1);
  expect(shownWords(card)[0]).toBe('Rehearsal: not real');
  expect(text).toMatch(/^Rehearsal: not real\. Domestic abuse/);
});
