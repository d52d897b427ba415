import { describe, expect, test } from '@jest/globals';
import { readDay } from '../../src/people/read-day.ts';
import { readWeekdays } from '../../src/people/read-weekdays.ts';

const today = '2026-11-23';

describe('days as people write them', () => {
  test.each([
    ['1 December', '2026-12-01'],
    ['1st of December 2026', '2026-12-01'],
    ['December 1', '2026-12-01'],
    ['3 January', '2027-01-03'],
    ['23 November', '2026-11-23'],
    ['22 November', '2027-11-22'],
    ['29 February', '2028-02-29'],
    ['1/12/2026', '2026-12-01'],
    ['2026-12-01', '2026-12-01'],
    ['Monday 7 December', '2026-12-07'],
    ['today', '2026-11-23'],
    ['tomorrow', '2026-11-24'],
    ['Friday', '2026-11-27'],
    ['next Monday', '2026-11-30'],
    ['5 January 2020', '2020-01-05'],
  ])('%s is %s', (text, day) => {
    expect(readDay(text, today)).toEqual({ kind: 'day', day });
  });

  test('a last day is looked for from the first on', () => {
    expect(readDay('3 January', today, '2027-02-01')).toEqual({ kind: 'day', day: '2028-01-03' });
  });

  test.each(['31 February', '32/1/2026', '2026-13-01', 'whenever', '', '3 Smarch'])(
    '“%s” is no day',
    (text) => {
      expect(readDay(text, today).kind).toBe('wrong');
    },
  );
});

describe('days of the week', () => {
  test.each([
    ['Mondays and Fridays', [1, 5]],
    ['Tue to Thu', [2, 3, 4]],
    ['Monday, Tuesday and Wednesday', [1, 2, 3]],
    ['Fri-Mon', [1, 5, 6, 7]],
    ['weekends', [6, 7]],
    ['the grant', undefined],
    ['Mondays and the grant', undefined],
  ])('%s', (text, days) => {
    expect(readWeekdays(text)).toEqual(days);
  });
});
