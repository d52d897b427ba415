import { describe, expect, test } from '@jest/globals';
import { writeUpdateAge } from '../../src/status/age.ts';
import { direction, writeDirection } from '../../src/status/direction.ts';
import { exceptions } from '../../src/status/exceptions.ts';
import { following } from '../../src/status/following.ts';
import type { StatusUpdate } from '../../src/status/status.ts';
import { made } from './made.ts';

/** The updates as they would be recorded one after the other. */
const recorded = (changes: readonly Partial<StatusUpdate>[]): readonly StatusUpdate[] => {
  const line: StatusUpdate[] = [];
  for (const change of changes) {
    const update = made({ version: line.length + 1, ...change });
    line.push({ ...update, ...following(update, line.at(-1)) });
  }
  return line;
};
const last = (...changes: readonly Partial<StatusUpdate>[]): StatusUpdate =>
  recorded(changes).at(-1) ?? made();

const [q2, q3, q4] = ['2026-27 Q2', '2026-27 Q3', '2026-27 Q4'] as const;

describe('the direction of travel', () => {
  test.each([
    ['at-risk', 'on-track', 'better'],
    ['off-track', 'at-risk', 'better'],
    ['on-track', 'exceeding-expectations', 'better'],
    ['on-track', 'at-risk', 'worse'],
    ['exceeding-expectations', 'off-track', 'worse'],
    ['at-risk', 'at-risk', 'same'],
    ['complete', 'on-track', undefined],
    ['on-track', 'complete', undefined],
    ['not-started', 'on-track', undefined],
    ['on-track', 'not-started', undefined],
  ])('from %s to %s is %s', (from, to, expected) => {
    expect(direction(last({ period: q2, rating: from }, { period: q3, rating: to }))).toBe(expected);
  });

  test.each<[string, readonly Partial<StatusUpdate>[]]>([
    ['a first report', [{ period: q3 }]],
    ['after a missed period', [{ period: q2, rating: 'at-risk' }, { period: q4 }]],
    [
      'across plans',
      [
        { period: q2, rating: 'at-risk', plan: 'plan-2019-22' },
        { period: q3, plan: 'plan-2022-25' },
      ],
    ],
  ])('is not shown for %s', (_what, line) => {
    expect(writeDirection(last(...line))).toBeUndefined();
  });

  test('runs over the end of a financial year', () => {
    const line = [
      { period: '2026-27 Q4', rating: 'at-risk' },
      { period: '2027-28 Q1', rating: 'on-track' },
    ];
    expect(writeDirection(last(...line))).toBe('↑ better than in 2026-27 Q4');
  });

  test('of a correction is held against the period before, not against what it corrects', () => {
    const line = [
      { period: q2, rating: 'on-track' },
      { period: q3, rating: 'off-track' },
      { period: q3, rating: 'at-risk' },
    ];
    expect(direction(last(...line))).toBe('worse');
  });
});

describe('the exceptions list', () => {
  const isListed = (...ratings: readonly string[]): boolean =>
    exceptions([last(...ratings.map((rating, index) => ({ rating, period: `2026-27 Q${index + 1}` })))])
      .length > 0;

  test.each<[readonly string[], boolean]>([
    [['on-track'], false],
    [['at-risk'], false],
    [['off-track'], true],
    [['off-track', 'at-risk'], true],
    [['off-track', 'at-risk', 'at-risk'], true],
    [['off-track', 'not-started'], true],
    [['off-track', 'on-track'], false],
    [['off-track', 'complete'], false],
    [['off-track', 'on-track', 'at-risk'], false],
  ])('after %j: %s', (ratings, expected) => {
    expect(isListed(...ratings)).toBe(expected);
  });

  test('has the longest off track first, and remembers since when', () => {
    const early = last({ period: q2, rating: 'off-track', recordedAt: 1 }, { period: q3, rating: 'at-risk' });
    const late = made({ priority: 'town-centre', rating: 'off-track', recordedAt: 2 });
    const listed = exceptions([{ ...late, ...following(late, undefined) }, early]);
    expect(listed.map(({ priority }) => priority)).toEqual(['domestic-abuse', 'town-centre']);
    expect(listed[0]?.offTrackSince).toEqual({ period: q2, at: 1 });
  });

  test('a correction takes back an exception that was never one', () => {
    expect(
      exceptions([last({ period: q3, rating: 'off-track' }, { period: q3, rating: 'at-risk' })]),
    ).toEqual([]);
  });
});

test.each([
  ['2026-11-23', 'today'],
  ['2026-11-24', '1 day old'],
  ['2026-12-06', '13 days old'],
  ['2026-12-14', '3 weeks old'],
  ['2027-03-23', '3 months old'],
  ['2028-12-23', '2 years old'],
])('an update of 23 November 2026 is on %s: %s', (today, age) => {
  expect(writeUpdateAge(made().recordedAt, today)).toBe(age);
});
