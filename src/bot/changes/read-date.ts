import { type Day, isDay } from '../../calendar/london.ts';
import { firstDay, lastDay, type PartialDate, writePartialDate } from '../../calendar/partial-date.ts';

/** A date as typed, and the words that gave it. */
export type TypedDate = { readonly kind: 'date'; readonly date: PartialDate; readonly words: string };

/** A day that no calendar has, and the sentence that says so. Nothing is done about any other day instead. */
export type NoSuchDay = { readonly kind: 'no such day'; readonly says: string };

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const year = "(?:,? ((?:19|20)\\d\\d)\\b|,? '(\\d\\d)\\b)?";
const dayMonth = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}\\b\\.?${year}`, 'i');
const monthDay = new RegExp(`\\b${month}\\.? (?:the )?([0-3]?\\d)(?:st|nd|rd|th)?\\b(?!\\d)${year}`, 'i');
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

type Form = { readonly pattern: RegExp; readonly read: (found: RegExpExecArray) => Omit<Parts, 'words'> };

const daysOf = (day: string | undefined, month: number, year: number | undefined) => ({
  day: Number(day),
  month,
  year,
  isEnd: false,
});

/** In this order: "March 2019" counts only where no day is written. */
const forms: readonly Form[] = [
  { pattern: iso, read: ([, inYear, inMonth, day]) => daysOf(day, Number(inMonth), Number(inYear)) },
  { pattern: slashes, read: ([, day, inMonth, inYear]) => daysOf(day, Number(inMonth), yearOf(inYear)) },
  {
    pattern: dayMonth,
    read: ([, day, name, full, short]) => daysOf(day, numberOf(name), yearOf(full, short)),
  },
  {
    pattern: monthDay,
    read: ([, name, day, full, short]) => daysOf(day, numberOf(name), yearOf(full, short)),
  },
  {
    pattern: monthAlone,
    read: ([, end, name, full, short]) => ({
      month: numberOf(name),
      day: undefined,
      year: yearOf(full, short),
      isEnd: end !== undefined,
    }),
  },
];

const allPartsIn = (text: string): readonly Parts[] =>
  forms.flatMap(({ pattern, read }) =>
    [...text.matchAll(new RegExp(pattern, 'gi'))].map((found) => ({ ...read(found), words: found[0] })),
  );

const dateOf = ({ day, month: number, isEnd }: Parts, inYear: number): PartialDate =>
  day === undefined
    ? { precision: isEnd ? 'end of month' : 'month', year: inYear, month: number }
    : { precision: 'day', year: inYear, month: number, day };

/** The 31st of a month of thirty days is nobody's date, whatever other date stands beside it. */
const noSuchDay = (parts: Parts, today: Day): NoSuchDay | undefined => {
  if (parts.month < 1 || parts.month > 12)
    return { kind: 'no such day', says: `There is no ${parts.words}: write the day first, then the month.` };
  const date = completed(parts, today);
  if (isDay(firstDay(date))) return undefined;
  const named = writePartialDate({ precision: 'month', year: date.year, month: parts.month });
  return { kind: 'no such day', says: `There is no ${parts.day} ${named}.` };
};

/** A year left out is the coming one. */
const completed = (parts: Parts, today: Day): PartialDate => {
  const now = Number(today.slice(0, 4));
  const thisYear = dateOf(parts, parts.year ?? now);
  return parts.year === undefined && lastDay(thisYear) < today ? dateOf(parts, now + 1) : thisYear;
};

/** The date in `text`: a day before a month, or the end of one; a year left out is the coming one. */
export const readTypedDate = (text: string, today: Day): TypedDate | NoSuchDay | undefined => {
  const found = allPartsIn(text);
  const wrong = found.map((parts) => noSuchDay(parts, today)).find(Boolean);
  if (wrong) return wrong;
  const [parts] = found;
  return parts && { kind: 'date', date: completed(parts, today), words: parts.words };
};

/** Whether a meeting's date is this one, or within the month that was typed. */
export const isOn = (date: PartialDate, typed: PartialDate): boolean =>
  firstDay(typed) <= lastDay(date) && firstDay(date) <= lastDay(typed);

/** `text` without the first date in it, its weekday and the "on" before it. */
export const withoutDate = (text: string, { words }: Pick<TypedDate, 'words'>): string => {
  const at = text.indexOf(words);
  if (at < 0) return text;
  const before = text
    .slice(0, at)
    .replace(/(?:\b(?:on|of|at|for))?\s*(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)?\s*$/i, ' ');
  return `${before}${text.slice(at + words.length)}`;
};
