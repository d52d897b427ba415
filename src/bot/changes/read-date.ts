import { type Day, isDay } from '../../calendar/london.ts';
import { firstDay, lastDay, type PartialDate } from '../../calendar/partial-date.ts';

/** A date as typed, and the words that gave it. */
export type TypedDate = { readonly date: PartialDate; readonly words: string };

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const year = "(?:,? ((?:19|20)\\d\\d)\\b|,? '(\\d\\d)\\b)?";
const dayMonth = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}\\b\\.?${year}`, 'i');
const monthDay = new RegExp(`\\b${month}\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d)${year}`, 'i');
const monthAlone = new RegExp(`\\b(end of )?${month}\\b\\.?${year}`, 'i');
const slashes = /\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)?\d\d)\b/;
const iso = /\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/;

type Parts = {
  readonly day: number | undefined;
  readonly month: number;
  readonly year: number | undefined;
  readonly isEnd: boolean;
  readonly words: string;
};

const numberOf = (name: string | undefined): number =>
  months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
const yearOf = (full: string | undefined, short?: string): number | undefined => {
  const typed = full ?? short;
  if (typed === undefined) return undefined;
  return typed.length === 2 ? 2000 + Number(typed) : Number(typed);
};

const partsIn = (text: string): Parts | undefined => {
  const written = iso.exec(text);
  if (written)
    return {
      year: Number(written[1]),
      month: Number(written[2]),
      day: Number(written[3]),
      isEnd: false,
      words: written[0],
    };
  const slashed = slashes.exec(text);
  if (slashed)
    return {
      day: Number(slashed[1]),
      month: Number(slashed[2]),
      year: yearOf(slashed[3]),
      isEnd: false,
      words: slashed[0],
    };
  const before = dayMonth.exec(text);
  if (before)
    return {
      day: Number(before[1]),
      month: numberOf(before[2]),
      year: yearOf(before[3], before[4]),
      isEnd: false,
      words: before[0],
    };
  const after = monthDay.exec(text);
  if (after)
    return {
      month: numberOf(after[1]),
      day: Number(after[2]),
      year: yearOf(after[3], after[4]),
      isEnd: false,
      words: after[0],
    };
  const alone = monthAlone.exec(text);
  return alone
    ? {
        month: numberOf(alone[2]),
        day: undefined,
        year: yearOf(alone[3], alone[4]),
        isEnd: alone[1] !== undefined,
        words: alone[0],
      }
    : undefined;
};

const dateOf = ({ day, month: number, isEnd }: Parts, inYear: number): PartialDate =>
  day === undefined
    ? { precision: isEnd ? 'end of month' : 'month', year: inYear, month: number }
    : { precision: 'day', year: inYear, month: number, day };

/** The first date in `text`: a day, a month, or the end of one; a year left out is the coming one. */
export const readTypedDate = (text: string, today: Day): TypedDate | undefined => {
  const parts = partsIn(text);
  if (!parts || parts.month < 1 || parts.month > 12) return undefined;
  const now = Number(today.slice(0, 4));
  const thisYear = dateOf(parts, parts.year ?? now);
  const date = parts.year === undefined && lastDay(thisYear) < today ? dateOf(parts, now + 1) : thisYear;
  // The 31st of a month of thirty days is nobody's date.
  return isDay(firstDay(date)) ? { date, words: parts.words } : undefined;
};

/** Whether a meeting's date is this one, or within the month that was typed. */
export const isOn = (date: PartialDate, typed: PartialDate): boolean =>
  firstDay(typed) <= lastDay(date) && firstDay(date) <= lastDay(typed);

/** `text` without the first date in it, its weekday and the "on" before it. */
export const withoutDate = (text: string, { words }: TypedDate): string => {
  const at = text.indexOf(words);
  if (at < 0) return text;
  const before = text
    .slice(0, at)
    .replace(/(?:\b(?:on|of|at|for))?\s*(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)?\s*$/i, ' ');
  return `${before}${text.slice(at + words.length)}`;
};
