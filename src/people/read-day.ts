import { addDays, type Day, isDay, weekday } from '../calendar/london.ts';

/** A day as somebody wrote it, or what is wrong with it in plain words. */
export type DayRead =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'wrong'; readonly says: string };

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const weekdayNames = 'mon tue wed thu fri sat sun'.split(' ');

const two = (number: number): string => String(number).padStart(2, '0');
const iso = (year: number, month: number, day: number): Day => `${year}-${two(month)}-${two(day)}`;

/** 1 to 7 for "Monday", "Tues", "Thurs"; undefined for anything else. */
export const readWeekday = (word: string): number | undefined => {
  const [, name] =
    /^(mon|tue|wed|thu|fri|sat|sun)(?:s?day|sday|nesday|rsday|urday|s|rs|nes|r|ur)?s?$/i.exec(word.trim()) ??
    [];
  return name ? weekdayNames.indexOf(name.toLowerCase()) + 1 : undefined;
};

type Parts = { readonly day: number; readonly month: number; readonly year: number | undefined };

const wholeYear = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : text.length === 2 ? 2000 + Number(text) : Number(text);

const readParts = (text: string): Parts | undefined => {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  if (isoYear) return { year: Number(isoYear), month: Number(isoMonth), day: Number(isoDay) };
  const [, number, slashMonth, slashYear] = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?$/.exec(text) ?? [];
  if (number) return { day: Number(number), month: Number(slashMonth), year: wholeYear(slashYear) };
  const [, day, name, year] =
    /^(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,9})\.?,?(?:\s+(\d{4}))?$/i.exec(text) ?? [];
  const [, otherName, otherDay, otherYear] =
    /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?$/i.exec(text) ?? [];
  const month = months.indexOf((name ?? otherName ?? '').slice(0, 3).toLowerCase()) + 1;
  return month > 0 ? { day: Number(day ?? otherDay), month, year: wholeYear(year ?? otherYear) } : undefined;
};

const nextWeekday = (wanted: number, after: Day): Day =>
  addDays(after, ((wanted - weekday(after) + 6) % 7) + 1);

const wrong = (says: string): DayRead => ({ kind: 'wrong', says });

/** Without a year it is the first such day on or after `earliest`; 29 February is looked for four years ahead. */
const dayOf = ({ day, month, year }: Parts, earliest: Day, text: string): DayRead => {
  const first = Number(earliest.slice(0, 4));
  const years = year === undefined ? [0, 1, 2, 3, 4].map((ahead) => first + ahead) : [year];
  const days = years.map((one) => iso(one, month, day)).filter(isDay);
  const found = year === undefined ? days.find((one) => one >= earliest) : days[0];
  return found ? { kind: 'day', day: found } : wrong(`There is no ${text}.`);
};

/** The day `text` names, looked for from `earliest` on: "3 January", "1/12/2026", "tomorrow", "next Monday". */
export const readDay = (text: string, today: Day, earliest: Day = today): DayRead => {
  const typed = text.trim().replace(/^(?:on|the)\s+/i, '');
  if (/^(today|now)$/i.test(typed)) return { kind: 'day', day: today };
  if (/^tomorrow$/i.test(typed)) return { kind: 'day', day: addDays(today, 1) };
  const [, name = ''] = /^(?:next |this )?([a-z]+)(?: next| week)?$/i.exec(typed) ?? [];
  const wanted = readWeekday(name);
  if (wanted) return { kind: 'day', day: nextWeekday(wanted, today) };
  const withoutName = typed.replace(/^[a-z]+day,?\s+(?=\d)/i, '');
  const parts = readParts(withoutName);
  return parts
    ? dayOf(parts, earliest, withoutName)
    : wrong(`I can’t read “${typed}” as a day. Write it as 3 January 2027.`);
};
