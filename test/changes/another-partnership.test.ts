import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { createBook } from '../../src/bot/changes/book.ts';
import { previewOf } from '../../src/bot/changes/preview.ts';
import { londonTime } from '../../src/calendar/london.ts';
import { effectiveRegister } from '../../src/changes/effective-register.ts';
import { readRegister } from '../../src/partnership/read-register.ts';
import { registerProblems } from '../../src/partnership/register-problems.ts';
import { nameOf, olive } from './made.ts';

const text = readFileSync(new URL('../partnership/harbour.yaml', import.meta.url), 'utf8');
const reading = readRegister(text, 'harbour.yaml');
if (reading.kind !== 'read') throw new Error('expected the harbour register to be read');
const { register: harbour } = reading;
const at = londonTime('2034-02-01', '10:00');
const clock = { now: () => at, real: () => at, moveTo: undefined };
const book = createBook(harbour, [], nameOf, false);

test.each([
  ['record: Quay Committee on 6 May 2031 agreed it', 'Quay Committee, 6 May 2031: what it decided'],
  [
    'accounts of the lottery grant are due on 20 November 2034',
    'Accounts of the lottery grant: its date in 2034',
  ],
  ['confirm the accounts of the lottery grant date', 'Accounts of the lottery grant: its date in 2034'],
  ['add meeting: Quay Committee, 9 May 2034, Jet skis', 'Quay Committee, 9 May 2034: a meeting'],
  ['the Slick Team now leads jet skis', 'Jet skis: which group leads'],
  ['Buoy Panel now meets at high tide', 'Buoy Panel: how often it meets'],
  ['add fact: Lighthouse, figures: It has 200 steps', 'Lighthouse: a new fact (figures)'],
])('another partnership is changed with the same words: %s', (words, what) => {
  const preview = previewOf({ book: () => book, clock }, words);
  if (preview?.kind !== 'proposed') throw new Error(JSON.stringify(preview));
  const { alteration, account } = preview;
  expect(account.what).toBe(what);
  const change = { number: 1, operation: 'op', by: olive, at, alteration, account };
  const { register, conflicts } = effectiveRegister(harbour, [change], nameOf);
  expect([registerProblems(register), conflicts]).toEqual([[], []]);
  expect(JSON.stringify(register)).toContain('{"kind":"change","who":"Olive Officer","on":"2034-02-01"}');
});

test.each([
  ['add meeting: Quay Committee', 'add meeting: Quay Committee, 2 May 2034'],
  ['record: Quay Committee on 6 May 2031', 'record: Quay Committee, 6 May 2031 agreed it'],
  ['add fact: nothing', 'add fact: Buoy Panel'],
])('its own names stand in what is asked back: %s', (words, expected) => {
  expect(previewOf({ book: () => book, clock }, words)).toMatchObject({
    kind: 'refused',
    says: expect.stringContaining(expected),
  });
});
