import { describe, expect, test } from '@jest/globals';
import { heldFor, needsAction, queries } from '../../src/status/queries.ts';

const sent = (rating: string, commentary: string) => ({ rating, commentary, action: undefined });
const says = (rating: string, commentary: string, step: 1 | 2 = 1): readonly string[] =>
  queries(sent(rating, commentary), step).map((one) => one.says);

describe('green with words that say otherwise', () => {
  test.each([
    ['on-track', 'The start is delayed to May.', 'delayed'],
    ['on-track', 'Staff are not yet in post.', 'not yet'],
    ['exceeding-expectations', 'There is a risk that funding ends.', 'risk'],
    ['complete', 'The last part slipped.', 'slipped'],
    ['on-track', 'We are behind schedule.', 'behind schedule'],
  ])('%s: %s is asked about', (rating, commentary, word) => {
    expect(says(rating, commentary).join()).toContain(`“${word}”`);
  });

  test.each([
    ['on-track', 'It opened without delay.'],
    ['on-track', 'No risks remain; no delays are expected.'],
    ['on-track', 'Help for young people at risk of exploitation and high-risk victims.'],
    ['on-track', 'Risk assessments are done, the risk register is kept.'],
    ['on-track', 'It is no longer at risk.'],
    ['on-track', 'The asterisk was explained.'],
    ['at-risk', 'The start is delayed to May.'],
    ['off-track', 'There is a risk that funding ends.'],
  ])('%s: %s is not', (rating, commentary) => {
    expect(says(rating, commentary)).toEqual([]);
  });
});

test.each([
  ['on-track', false],
  ['exceeding-expectations', false],
  ['complete', false],
  ['not-started', false],
  ['at-risk', true],
  ['off-track', true],
  [undefined, false],
])('%s asks for an action: %s', (rating, expected) => {
  expect(needsAction(rating)).toBe(expected);
});

test('red without an action is asked about on step 2 only', () => {
  expect(says('off-track', 'A room is missing.', 1)).toEqual([]);
  expect(says('off-track', 'A room is missing.', 2).join()).toContain('name an action');
});

test('what may be confidential is held, in the words and in the action', () => {
  const action = { says: 'Ring 07700 900123.', owner: 'Team', by: '2027-01-31' };
  const all = { rating: 'at-risk', commentary: 'Near ME14 1HH and ME15 6JQ.', action };
  expect(heldFor(all)).toEqual(['a postcode', 'a phone number']);
  expect(heldFor(sent('on-track', 'All is well.'))).toBeUndefined();
});
