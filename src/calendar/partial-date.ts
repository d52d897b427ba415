import { DateTime } from 'luxon';
import { type Day, isDay, writeDay } from './london.ts';

/**
 * A date as finely as its source gives it: never shown finer.
 * Written in the register as "2019-03-19", "2019-03", "end 2019-03", "early 2020" or "2022".
 */
export type PartialDate =
  | { readonly precision: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly precision: 'month'; readonly year: number; readonly month: number }
  /** "by the end of March 2019" */
  | { readonly precision: 'end of month'; readonly year: number; readonly month: number }
  | { readonly precision: 'early in year'; readonly year: number }
  | { readonly precision: 'year'; readonly year: number };

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const isoMonth = (date: { year: number; month: number }): string =>
  `${pad(date.year, 4)}-${pad(date.month, 2)}`;

const readMonth = (text: string): { year: number; month: number } | undefined => {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  return year && month ? { year: Number(year), month: Number(month) } : undefined;
};

/** The date that `text` writes in one of the register's five forms; undefined for anything else. */
export const readPartialDate = (text: string): PartialDate | undefined => {
  if (isDay(text)) {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
    return { precision: 'day', year, month, day };
  }
  const month = readMonth(text);
  if (month) return { precision: 'month', ...month };
  const end = text.startsWith('end ') ? readMonth(text.slice(4)) : undefined;
  if (end) return { precision: 'end of month', ...end };
  if (/^early \d{4}$/.test(text)) return { precision: 'early in year', year: Number(text.slice(6)) };
  return /^\d{4}$/.test(text) ? { precision: 'year', year: Number(text) } : undefined;
};

const monthName = (date: { year: number; month: number }): string =>
  DateTime.fromISO(`${isoMonth(date)}-01`)
    .setLocale('en-GB')
    .toFormat('MMMM yyyy');

/** "19 March 2019", "March 2019", "the end of March 2019", "early 2020", "2022". */
export const writePartialDate = (date: PartialDate): string => {
  switch (date.precision) {
    case 'day':
      return writeDay(firstDay(date));
    case 'month':
      return monthName(date);
    case 'end of month':
      return `the end of ${monthName(date)}`;
    case 'early in year':
      return `early ${date.year}`;
    case 'year':
      return String(date.year);
  }
};

/** The first day the date can mean. */
export const firstDay = (date: PartialDate): Day => {
  switch (date.precision) {
    case 'day':
      return `${isoMonth(date)}-${pad(date.day, 2)}`;
    case 'month':
      return `${isoMonth(date)}-01`;
    case 'end of month':
      return lastDay(date);
    default:
      return `${pad(date.year, 4)}-01-01`;
  }
};

/** The last day the date can mean: a deadline in a month has until then. */
export const lastDay = (date: PartialDate): Day => {
  switch (date.precision) {
    case 'day':
      return firstDay(date);
    case 'month':
    case 'end of month':
      return DateTime.fromISO(`${isoMonth(date)}-01`)
        .endOf('month')
        .toFormat('yyyy-MM-dd');
    case 'early in year':
      return `${pad(date.year, 4)}-04-30`;
    case 'year':
      return `${pad(date.year, 4)}-12-31`;
  }
};
