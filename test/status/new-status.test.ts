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
  at: 5,
  todos: [],
};
const read = (fields: StatusFields) => readNewStatus(fields, context, scale);
const problemsOf = (fields: StatusFields) => {
  const found = read(fields);
  return found.kind === 'problems' ? found.problems.map(({ field, says }) => `${field}: ${says}`) : [];
};

describe('an update on its way in', () => {
  test('is valid with a rating of the scale and words, kept as typed', () => {
    const commentary = '  Two lines,\n as typed.  ';
    const found = read({ rating: 'at-risk', commentary });
    const { at, ...known } = context;
    const words = { rating: 'at-risk', forecast: undefined, commentary };
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
