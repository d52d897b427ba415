import { type Day, isDay } from '../calendar/london.ts';
import { firstDay, lastDay, type PartialDate, writePartialDate } from '../calendar/partial-date.ts';
import type { HeldTimes } from './held-times.ts';
import { span, type Time } from './time.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const named = `jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?`;
const dayMonth = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${named})\\b(?:,? ((?:19|20)\\d\\d))?`);
const monthDay = new RegExp(
  `\\b(${named}) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d)(?:,? ((?:19|20)\\d\\d))?`,
);
const monthYear = new RegExp(`\\b(${named})(?: of)? '?((?:19|20)\\d\\d|\\d\\d)\\b`);
const bareMonthNumber = new RegExp(
  `\\b(${named}) '?(\\d\\d)\\b(?!(?:st|nd|rd|th)|[-/.:]|,? (?:19|20)\\d\\d)`,
);
const monthAlone = new RegExp(
  `\\b(last|next|this|coming|in|by|since|until|before|after|of) (${named})\\b(?! \\d)`,
);
const numeric = /\b(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)?\d\d)\b/;
const iso = /\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/;

const looksLikeMonth = new RegExp(`\\b(?:${named})\\b|\\d[/.-]\\d`);

/**
 * A date with a month in it, and the words that gave it. A year left out is the latest in which the register holds
 * something then, or the nearest on the side meant.
 */
export const readMonthTime = (
  text: string,
  today: Day,
  isAhead: boolean,
  held: HeldTimes,
): { readonly time: Time; readonly words: string } | undefined => {
  const nearest: NearestYear = (month, date) =>
    (isAhead ? undefined : held.yearOf(month, date)) ?? nearestYear(month, date ?? 1, today, isAhead);
  if (!looksLikeMonth.test(text)) return undefined;
  const short = shortMonth(text, held);
  if (short) return { time: timeOf(short.date), words: short.words };
  for (const read of [isoDate, slashDate, namedDay, namedMonth, loneMonth]) {
    const found = read(text, nearest, today);
    if (found) return { time: timeOf(found.date), words: found.words };
  }
  return undefined;
};

type NearestYear = (month: number, date: number | undefined) => number;
type Dated = { readonly date: PartialDate; readonly words: string } | undefined;

const timeOf = (date: PartialDate): Time => span(firstDay(date), lastDay(date), writePartialDate(date));

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));
const monthNumber = (name: string): number => months.indexOf(name.slice(0, 3)) + 1;

const day = (year: number, month: number, date: number, words: string): Dated =>
  // 31 June is no time: a question about it is one without a date.
  isDay(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
    ? { date: { precision: 'day', year, month, day: date }, words }
    : undefined;

const isoDate = (text: string): Dated => {
  const [words = '', year, month, date] = iso.exec(text) ?? [];
  return year ? day(Number(year), Number(month), Number(date), words) : undefined;
};

const slashDate = (text: string): Dated => {
  const [words = '', date, month, year] = numeric.exec(text) ?? [];
  return year ? day(fullYear(year), Number(month), Number(date), words) : undefined;
};

/** "Feb 19" with no such day held, but something in February 2019, is the month. */
const shortMonth = (text: string, held: HeldTimes): Dated => {
  const [words, month, short] = bareMonthNumber.exec(text) ?? [];
  if (!words || !month || !short) return undefined;
  const [year, number] = [2000 + Number(short), monthNumber(month)];
  const isDay = held.yearOf(number, Number(short)) !== undefined;
  return !isDay && held.holdsMonth(year, number)
    ? { date: { precision: 'month', year, month: number }, words }
    : undefined;
};

const namedDay = (text: string, nearest: NearestYear): Dated => {
  const [words, date, month, year] = dayMonth.exec(text) ?? swapped(monthDay.exec(text));
  if (!words || !month) return undefined;
  const number = monthNumber(month);
  return day(year ? Number(year) : nearest(number, Number(date)), number, Number(date), words);
};

const swapped = (found: RegExpExecArray | null): (string | undefined)[] =>
  found ? [found[0], found[2], found[1], found[3]] : [];

const namedMonth = (text: string): Dated => {
  const [words, month, year] = monthYear.exec(text) ?? [];
  return words && month && year
    ? { date: { precision: 'month', year: fullYear(year), month: monthNumber(month) }, words }
    : undefined;
};

const loneMonth = (text: string, nearest: NearestYear, today: Day): Dated => {
  const [words, side, month] = monthAlone.exec(text) ?? [];
  if (!words || !month) return undefined;
  const number = monthNumber(month);
  const isNext = side === 'next' || side === 'coming';
  const year = isNext || side === 'last' ? nearestYear(number, 1, today, isNext) : nearest(number, undefined);
  return { date: { precision: 'month', year, month: number }, words };
};

const nearestYear = (month: number, date: number, today: Day, isAhead: boolean): number => {
  const year = Number(today.slice(0, 4));
  const this_ = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  if (isAhead) return this_ < `${today.slice(0, 7)}-01` ? year + 1 : year;
  return this_ > today ? year - 1 : year;
};
