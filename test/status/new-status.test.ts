import { describe, expect, test } from '@jest/globals';
import { readNewStatus, type StatusFields } from '../../src/status/new-status.ts';
import { editPostsTodo, updateThing } from '../../src/status/thing.ts';
import { wordsHash } from '../../src/status/words.ts';

const scale = [
  { id: 'on-track', name: 'On track' },
  { id: 'at-risk', name: 'At risk' },
];
const context = {
  priority: 'domestic-abuse',
  period: '2026-27 Q3',
  group: undefined,
  by: 'key',
  operation: 'card!key',
  basedOn: 1,
  plan: undefined,
  at: 5,
  today: '2026-11-23',
  todos: [],
  step: 2 as const,
  isSure: false,
};
const read = (fields: StatusFields) => readNewStatus(fields, context, scale);
const problemsOf = (fields: StatusFields) => {
  const found = read(fields);
  return found.kind === 'problems' ? found.problems.map(({ field, says }) => `${field}: ${says}`) : [];
};

describe('an update on its way in', () => {
  test('is valid with a rating of the scale and words, kept as typed', () => {
    const commentary = '  Two lines,\n as typed.  ';
    const found = read({ rating: 'on-track', commentary });
    const { priority, period, group, by, operation, basedOn, todos, at } = context;
    const words = { rating: 'on-track', forecast: undefined, commentary };
    const known = { priority, period, group, by, operation, basedOn, todos };
    expect(found).toEqual({ kind: 'valid', update: { ...known, ...words, recordedAt: at } });
  });

  test.each<[string, StatusFields, string]>([
    ['no rating', { commentary: 'x' }, 'rating: Choose how it is going now.'],
    [
      'a rating that is not in the scale',
      { rating: 'green', commentary: 'x' },
      'rating: Choose one of: On track, At risk.',
    ],
    [
      'a rating that is no text',
      { rating: { id: 'on-track' }, commentary: 'x' },
      'rating: Choose one of: On track, At risk.',
    ],
    [
      'a forecast that is not in the scale',
      { rating: 'on-track', forecast: 'x', commentary: 'x' },
      'forecast: Choose one of: On track, At risk, or leave the forecast empty.',
    ],
    ['no words', { rating: 'on-track' }, 'commentary: Write a sentence or two on how it is going.'],
    [
      'only blanks',
      { rating: 'on-track', commentary: ' \n ' },
      'commentary: Write a sentence or two on how it is going.',
    ],
    [
      'too many words',
      { rating: 'on-track', commentary: 'x'.repeat(2_001) },
      'commentary: Keep it to 2,000 characters: this is 1 too many.',
    ],
  ])('has a sentence for %s', (_what, fields, sentence) => {
    expect(problemsOf(fields)).toEqual([sentence]);
  });

  test('has a sentence for each field at once', () => {
    expect(problemsOf({ forecast: 7 })).toHaveLength(3);
  });

  test.each(['', undefined, null])('may leave the forecast empty as %p', (forecast) => {
    expect(read({ rating: 'on-track', forecast, commentary: 'x'.repeat(2_000) }).kind).toBe('valid');
  });
});

describe('the words of an update', () => {
  const words = { period: '2026-27 Q3', rating: 'on-track', forecast: undefined, commentary: 'x' };
  test.each([
    ['period', { period: '2026-27 Q4' }],
    ['rating', { rating: 'at-risk' }],
    ['forecast', { forecast: 'at-risk' }],
    ['commentary', { commentary: 'y' }],
  ])('are others with another %s', (_field, change) => {
    expect(wordsHash({ ...words, ...change })).not.toBe(wordsHash(words));
    expect(wordsHash({ ...words })).toBe(wordsHash(words));
  });
});

test('what must still happen names the cards of the priority and period', () => {
  const todo = editPostsTodo('domestic-abuse', '2026-27 Q3', 'op');
  expect(todo).toEqual({ id: 'op', kind: 'edit posts', thing: updateThing('domestic-abuse', '2026-27 Q3') });
});

describe('step 2', () => {
  const step2 = (fields: StatusFields, change: object = {}) =>
    readNewStatus(
      { rating: 'at-risk', commentary: 'A room is missing.', ...fields },
      { ...context, ...change },
      scale,
    );
  const action = { action: 'Book a room.', owner: 'Team', actionBy: '2027-01-31' };

  test('comes after step 1, for At risk and Off track only', () => {
    expect(step2({}, { step: 1 })).toEqual({ kind: 'step 2' });
    expect(step2({ rating: 'on-track' }, { step: 1 }).kind).toBe('valid');
  });

  test('takes an action, its owner and a day, also as people write it', () => {
    const expected = { says: 'Book a room.', owner: 'Team', by: '2027-01-31' };
    expect(step2(action)).toMatchObject({ kind: 'valid', update: { action: expected } });
    expect(step2({ ...action, actionBy: '31 January 2027' })).toMatchObject({ update: { action: expected } });
  });

  test.each<[string, StatusFields, string]>([
    ['no owner', { ...action, owner: ' ' }, 'owner: Say who does it.'],
    ['no action', { ...action, action: '' }, 'action: Say in a sentence what is being done.'],
    ['no day', { ...action, actionBy: '' }, 'actionBy: Choose the day it is to be done by.'],
    [
      'a day that has passed',
      { ...action, actionBy: '2026-11-22' },
      'actionBy: 22 November 2026 has passed. Choose a day from today on.',
    ],
    [
      'too long an action',
      { ...action, action: 'x'.repeat(501) },
      'action: Keep it to 500 characters: this is 1 too many.',
    ],
  ])('has a sentence for %s', (_what, fields, sentence) => {
    const read = step2(fields);
    expect(read.kind === 'problems' && read.problems.map(({ field, says }) => `${field}: ${says}`)).toEqual([
      sentence,
    ]);
  });

  test('nothing filled in is asked about, and may be sent', () => {
    expect(step2({})).toMatchObject({ kind: 'queries', queries: [{ field: 'action' }] });
    expect(step2({}, { isSure: true })).toMatchObject({ kind: 'valid' });
  });

  test('what looks confidential is asked about; sent anyway it is held', () => {
    const fields = { ...action, commentary: 'Near ME14 1HH.' };
    expect(step2(fields)).toMatchObject({ kind: 'queries', queries: [{ field: 'commentary' }] });
    expect(step2(fields, { isSureOfWords: true })).toMatchObject({ update: { held: ['a postcode'] } });
    expect(step2({ ...fields, action: 'Ring 07700 900123.' }, { isSureOfWords: true })).toMatchObject({
      queries: [{ field: 'action' }],
    });
  });
});
