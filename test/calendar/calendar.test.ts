import { describe, expect, test } from '@jest/globals';
import Holidays from 'date-holidays';
import { createBankHolidays } from '../../src/calendar/bank-holidays.ts';
import {
  addDays,
  daysBetween,
  isDay,
  londonDay,
  londonTime,
  writeInstant,
} from '../../src/calendar/london.ts';
import { firstDay, lastDay, readPartialDate, writePartialDate } from '../../src/calendar/partial-date.ts';
import {
  financialYear,
  financialYearDays,
  quarter,
  quarterDays,
  yearBefore,
} from '../../src/calendar/periods.ts';
import { createWorkingDays } from '../../src/calendar/working-days.ts';

describe('London time', () => {
  test.each([
    ['2027-03-27', '2027-03-27T09:00:00.000Z', 'winter'],
    ['2027-03-29', '2027-03-29T08:00:00.000Z', 'summer, from 28 March 2027'],
    ['2027-10-30', '2027-10-30T08:00:00.000Z', 'still summer'],
    ['2027-11-01', '2027-11-01T09:00:00.000Z', 'winter again'],
  ])('09:00 on %s is %s (%s)', (day, utc) => {
    expect(new Date(londonTime(day, '09:00')).toISOString()).toBe(utc);
  });

  test('a day begins at London midnight, not at UTC midnight', () => {
    expect(londonDay(Date.parse('2027-06-30T23:30:00Z'))).toBe('2027-07-01');
    expect(londonDay(Date.parse('2027-12-31T23:30:00Z'))).toBe('2027-12-31');
  });

  test('days are counted over a clock change', () => {
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
  });

  test('an instant is written in London time', () => {
    expect(writeInstant(Date.parse('2027-07-01T08:05:00Z'))).toBe('1 July 2027, 09:05');
  });

  test.each(['2027-02-29', '2027-13-01', '27-01-01', '2027-1-1', ''])('%s is no day', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('a date is never shown finer than its source', () => {
  test.each([
    ['2019-03-19', '19 March 2019', '2019-03-19', '2019-03-19'],
    ['2019-09', 'September 2019', '2019-09-01', '2019-09-30'],
    ['end 2019-03', 'the end of March 2019', '2019-03-31', '2019-03-31'],
    ['early 2020', 'early 2020', '2020-01-01', '2020-04-30'],
    ['2022', '2022', '2022-01-01', '2022-12-31'],
  ])('%s is written "%s"', (text, written, first, last) => {
    const date = readPartialDate(text);
    if (!date) throw new Error(`${text} was not read`);
    expect([writePartialDate(date), firstDay(date), lastDay(date)]).toEqual([written, first, last]);
  });

  test.each(['2019-3', 'end March 2019', '2019-02-30', 'soon', '2019-00'])('"%s" is not a date', (text) => {
    expect(readPartialDate(text)).toBeUndefined();
  });
});

describe('periods', () => {
  test.each([
    ['2026-11-22', '2026-27', '2026-27 Q3'],
    ['2027-03-31', '2026-27', '2026-27 Q4'],
    ['2027-04-01', '2027-28', '2027-28 Q1'],
    ['1999-12-31', '1999-00', '1999-00 Q3'],
  ])('%s lies in %s and %s', (day, year, period) => {
    expect([financialYear(day), quarter(day)]).toEqual([year, period]);
  });

  test.each([
    ['2026-27 Q1', '2026-04-01', '2026-06-30'],
    ['2026-27 Q3', '2026-10-01', '2026-12-31'],
    ['2026-27 Q4', '2027-01-01', '2027-03-31'],
  ])('%s runs from %s to %s', (period, first, last) => {
    expect(quarterDays(period)).toEqual({ first, last });
    expect(quarter(first)).toBe(period);
    expect(quarter(last)).toBe(period);
  });

  test('a financial year runs from April to March', () => {
    expect(financialYearDays('2022-23')).toEqual({ first: '2022-04-01', last: '2023-03-31' });
    expect(yearBefore('2000-01')).toBe('1999-00');
    expect(financialYearDays('2022')).toBeUndefined();
    expect(quarterDays('2026-27 Q5')).toBeUndefined();
  });
});

describe('working days', () => {
  const holidays = new Holidays('GB', 'ENG');
  const days = createWorkingDays(createBankHolidays((year) => holidays.getHolidays(year)));

  test.each([
    ['2027-03-26', false, 'Good Friday'],
    ['2027-03-29', false, 'Easter Monday'],
    ['2027-03-28', false, 'Sunday'],
    ['2027-03-14', false, 'a Sunday'],
    ['2027-12-27', false, 'Christmas Day, substitute'],
    ['2027-12-29', true, 'a Wednesday'],
  ])('%s is worked: %s (%s)', (day, worked) => {
    expect(days.isWorking(day)).toBe(worked);
  });

  test('31 March 2019 was a Sunday: the last working day was Friday 29', () => {
    expect(days.onOrBefore('2019-03-31')).toBe('2019-03-29');
  });

  test('counts over Easter both ways', () => {
    expect(days.before('2027-03-31', 2)).toBe('2027-03-25');
    expect(days.after('2027-03-25', 1)).toBe('2027-03-30');
    expect(days.onOrAfter('2027-03-26')).toBe('2027-03-30');
  });
});
