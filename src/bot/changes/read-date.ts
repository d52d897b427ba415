import { type Day, isDay } from '../../calendar/london.ts';
import { firstDay, lastDay, type PartialDate } from '../../calendar/partial-date.ts';
import { readMonthTime } from '../../question/month-time.ts';

/** A date as typed, and the words that gave it. */
export type TypedDate = { readonly date: PartialDate; readonly words: string };

const parts = (day: Day): readonly [number, number, number] => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
};

/** The first date in `text`: a day, a month, or the end of one; a year left out is the coming one. */
export const readTypedDate = (text: string, today: Day): TypedDate | undefined => {
  const lower = text.toLowerCase();
  const found = readMonthTime(lower, today, true);
  if (found?.time.kind !== 'span') return undefined;
  const { first, last } = found.time;
  const [year, month, day] = parts(first);
  const words = found.words;
  // The 31st of a month of thirty days is nobody's date.
  if (!isDay(first)) return undefined;
  if (first === last) return { date: { precision: 'day', year, month, day }, words };
  const isEnd = lower.includes(`end of ${words.replace(/^(?:in|by|of) /, '')}`);
  return { date: { precision: isEnd ? 'end of month' : 'month', year, month }, words };
};

/** Whether a meeting's date is this one, or the month that it was only given as. */
export const isOn = (date: PartialDate, typed: PartialDate): boolean =>
  firstDay(typed) <= lastDay(date) && firstDay(date) <= lastDay(typed);

/** `text` without the first date in it. */
export const withoutDate = (text: string, { words }: TypedDate): string => {
  const at = text.toLowerCase().indexOf(words);
  return at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + words.length)}`;
};
