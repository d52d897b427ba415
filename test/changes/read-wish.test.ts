import { describe, expect, test } from '@jest/globals';
import { createBook } from '../../src/bot/changes/book.ts';
import { readListing } from '../../src/bot/changes/list-changes.ts';
import { readWish } from '../../src/bot/changes/read-wish.ts';
import { readCases } from '../cases/case-bank.ts';
import { file, made, nameOf, oneOfEach, today } from './made.ts';

const book = createBook(file, made([oneOfEach[2]]), nameOf, false);
const read = (text: string) => readWish(text, book, today);
const day = (year: number, month: number, date: number) => ({ precision: 'day', year, month, day: date });
const added = 'scrutiny-committee-2027-04-15';
const council = 'council-2019-04-10';
const plan = 'plan-2022-25';

describe('changes as people type them', () => {
  test.each([
    [
      'record: Council on 10 April 2019 adopted the plan, minute 123',
      {
        kind: 'outcome',
        meeting: council,
        outcome: 'agreed',
        minute: '123',
        says: 'On 10 April 2019 Council adopted the plan (minute 123).',
      },
    ],
    [
      'Record that full council noted it on 10/04/2019.',
      {
        kind: 'outcome',
        meeting: council,
        outcome: 'noted',
        says: 'On 10 April 2019 Council noted the item “Community Safety Plan 2019-22”.',
      },
    ],
    [
      'record: Council did not adopt the plan on 10 April 2019',
      { outcome: 'refused', says: 'On 10 April 2019 Council did not adopt the plan.' },
    ],
    ['record: Council 10 April 2019 adopted the plan with amendments', { outcome: 'amended' }],
    ['record: Council on 10 April 2019 deferred', { outcome: 'deferred' }],
    ['record: 10 April 2019 not reached', { outcome: 'not reached' }],
    ['record: Council on 10 April 2019 agreed it, minute 12/45/19', { meeting: council, minute: '12/45/19' }],
    [
      'record: Council on 10 April 2019 noted that in March 45 people were housed',
      { meeting: council, outcome: 'noted' },
    ],
    ['the grant proposals are due on 29 February 2028', { date: day(2028, 2, 29) }],
    [
      'record: CHE on 19 March 2019 agreed to recommend the plan to Council (minute 45/19)',
      { meeting: 'che-2019-03-19', outcome: 'agreed', minute: '45/19' },
    ],
    ['record: scrutiny on 15 April 2027 noted the assessment', { meeting: added, outcome: 'noted' }],
    [
      'the grant proposals are due on 26 March 2027',
      { kind: 'deadline', duty: 'grant-proposals', turn: 2027, date: day(2027, 3, 26) },
    ],
    ['Grant proposals are now due 26/3/27', { duty: 'grant-proposals', date: day(2027, 3, 26) }],
    ['move the grant proposals to 20 December', { turn: 2027, date: day(2026, 12, 20) }],
    [
      'the progress report is due in September 2027',
      { duty: 'grant-progress-report', date: { precision: 'month', year: 2027, month: 9 } },
    ],
    [
      'please confirm the grant proposals date',
      { duty: 'grant-proposals', date: { precision: 'end of month', year: 2027, month: 3 } },
    ],
    [
      'add meeting: Overview and Scrutiny for Crime and Disorder, 14 October 2027, Strategic Assessment 2026/27',
      {
        kind: 'meeting added',
        meeting: 'scrutiny-committee-2027-10-14',
        committee: 'scrutiny-committee',
        item: 'Strategic Assessment 2026/27',
        role: 'receives',
      },
    ],
    [
      'add a meeting of Full Council on Wednesday 7 April 2027 about the Community Safety Plan for decision',
      {
        committee: 'full-council',
        date: day(2027, 4, 7),
        item: 'The Community Safety Plan',
        role: 'decides',
      },
    ],
    ['add meeting: scrutiny 15 April 2027, another item', { meeting: `${added}-2` }],
    [
      'move the scrutiny meeting of 15 April 2027 to 22 April 2027',
      { kind: 'meeting moved', meeting: added, date: day(2027, 4, 22) },
    ],
    ['cancel the scrutiny meeting on 15 April', { kind: 'meeting cancelled', meeting: added }],
    ['CSVG now meets monthly', { kind: 'meets', group: 'csvg', says: 'The CSVG meets monthly.' }],
    ['the SOCP meets every other week now.', { group: 'socp', says: 'The SOCP meets every other week.' }],
    ['the TCTF now leads town centre', { kind: 'lead', priority: 'town-centre', group: 'tctf', plan }],
    ['MDAF leads on domestic abuse from now on', { priority: 'domestic-abuse', group: 'mdaf', plan }],
    [
      'add fact: SOCP, partners: Kent Fire and Rescue joined',
      { kind: 'fact added', subject: 'socp', aspect: 'partners', says: 'Kent Fire and Rescue joined.' },
    ],
    [
      'correct: csvg, meets: “every week” to “every day”',
      { kind: 'fact corrected', at: 0, says: 'The CSVG holds a multi-agency meeting every day.' },
    ],
    ['take back change 12', { kind: 'taken back', change: 12 }],
    ['undo 12', { kind: 'taken back', change: 12 }],
    ['use the file’s value for change 3', { kind: 'taken back', change: 3 }],
  ])('%s', (text, alteration) => {
    expect(read(text)).toMatchObject({ kind: 'change', alteration });
  });

  test.each([
    ['record: Council on 19 March 2019 adopted the plan', 'which meeting'],
    ['record: the committee agreed it', 'which meeting'],
    ['record: Council on 10 April 2019', 'what became of it'],
    ['add meeting: the parish council of Nowhere, item', 'needs its day'],
    ['add meeting: Rotary Club, 3 May 2027, lunch', 'which committee'],
    ['add meeting: scrutiny, 31 February 2027, item', 'There is no 31 February 2027.'],
    ['record: Council on 31 February 2019 adopted the plan', 'There is no 31 February 2019.'],
    ['record: Council on 45 April 2019 adopted the plan', 'There is no 45 April 2019.'],
    ['record: Council on 31/4/2019 adopted the plan of 10 April 2019', 'There is no 31 April 2019.'],
    ['record: Council on 04/13/2019 adopted the plan', 'There is no 04/13/2019: write the day first'],
    ['cancel the scrutiny meeting of 31 June 2023', 'There is no 31 June 2023.'],
    ['move the scrutiny meeting of 31 April 2023 to 5 May 2027', 'There is no 31 April 2023.'],
    ['move the scrutiny meeting of 15 April 2027 to 31 April 2027', 'There is no 31 April 2027.'],
    ['the grant proposals are due on 31 June 2027', 'There is no 31 June 2027.'],
    ['move the grant proposals to 29 February', 'There is no 29 February 2027.'],
    ['move the grant proposals to Feb 30, 2027', 'There is no 30 February 2027.'],
    ['add meeting: scrutiny, 3 May 2027', 'needs its item'],
    ['move the scrutiny meeting of 15 April 2027 to next week', 'day it is moved to'],
    ['confirm the Strategic Assessment date', 'a day does not repeat'],
    ['Somebody now leads domestic abuse', 'which group'],
    ['add fact: SOCP, weather: rain', 'nothing a fact can be about'],
    ['add fact: the SOCP does things', 'Name the subject'],
    ['correct: Community Protection Team, about: x', 'Say which sentence'],
    ['keep change 1', 'does not contradict'],
  ])('%s: asked back', (text, says) => {
    expect(read(text)).toEqual({ kind: 'unclear', says: expect.stringContaining(says) });
  });
});

describe('what is no change', () => {
  test.each([
    'are the grant proposals due on 26 March 2027',
    'the grant proposals are due on 26 March 2027?',
    'is it right that the CSVG now meets monthly',
    'who now leads town centre',
    'record of the meeting on 10 April 2019',
    'move on',
    'confirm',
    'the weather is due to turn on 3 May',
    'take back what you said',
    'record: domestic abuse is on track, training agreed',
  ])('%s', (text) => {
    expect(read(text)).toBeUndefined();
  });

  test('no question of the bank is taken for a change or for the list of changes', () => {
    const asked = readCases().flatMap(({ turns }) => turns);
    expect(asked.length).toBeGreaterThan(400);
    expect(asked.filter((text) => read(text) || readListing(text) !== undefined)).toEqual([]);
  });
});

test.each([
  ['what has been changed?', Number.MAX_SAFE_INTEGER],
  ['What’s been changed in Teams', Number.MAX_SAFE_INTEGER],
  ['what has changed?', undefined],
  ['show changes', Number.MAX_SAFE_INTEGER],
  ['show changes before 12', 12],
  ['what has changed since the 2019 plan?', undefined],
])('%s asks for the list before %s', (text, before) => {
  expect(readListing(text)).toBe(before);
});
