import { addDays, type Day } from '../calendar/london.ts';
import { firstDay, lastDay, type PartialDate } from '../calendar/partial-date.ts';
import type { Fact, Plan, Source } from '../partnership/register.ts';
import type { Time } from '../question/time.ts';
import type { Held } from './knowledge.ts';

/** The day a source speaks: its report's. A statute always speaks. */
export const sourceDay = ({ register }: Held, source: Source): Day => {
  if (source.kind === 'statute' || source.kind === 'setting') return '';
  if (source.kind === 'change') return source.on;
  const report = register.reports.find(({ id }) => id === source.report);
  return report ? firstDay(report.date) : '';
};

/** Days a fact speaks for: its own date, else its report's. */
export const factDays = (known: Held, { asAt, source }: Fact): { first: Day; last: Day } => {
  if (asAt) return { first: firstDay(asAt), last: lastDay(asAt) };
  const day = sourceDay(known, source);
  return { first: day, last: day };
};

export const isWithin = (days: { first: Day; last: Day }, time: Time): boolean =>
  time.kind !== 'span' || (days.first <= time.last && opens(time) <= days.last);

/** A plan is prepared before its years begin: what was written then speaks for it. */
const preparation = 180;
const opens = (time: Extract<Time, { kind: 'span' }>): Day =>
  time.plan === undefined ? time.first : addDays(time.first, -preparation);

export const dateWithin = (date: PartialDate, time: Time): boolean =>
  isWithin({ first: firstDay(date), last: lastDay(date) }, time);

/** The plan a time falls in: the plan meant, else the one whose years hold the time's end. */
export const planAt = ({ register }: Held, time: Time): Plan | undefined => {
  if (time.kind !== 'span') return undefined;
  const named = register.plans.find(({ id }) => id === time.plan);
  return (
    named ??
    register.plans.findLast(
      ({ years }) => `${years.first}-04-01` <= time.last && time.first <= `${years.last}-03-31`,
    )
  );
};

export const latestPlan = ({ register }: Held): Plan | undefined =>
  register.plans.toSorted((a, b) => a.years.first - b.years.first).at(-1);

/** A plan's years end with March of its last year. */
export const isOver = ({ years }: Plan, today: Day): boolean => today > `${years.last}-03-31`;

/** "today", "2019", "the latest", "the next". */
export const writeTime = (time: Time): string => {
  if (time.kind === 'span') return time.says;
  return { now: 'today', next: 'the next', last: 'the latest' }[time.kind];
};

/** " in 2019", " on 13 April 2023": how a sentence says the time, nothing where it is now. */
export const inTime = (time: Time): string => {
  if (time.kind !== 'span') return '';
  if (/^(before|after|since)\b/.test(time.says)) return ` ${time.says}`;
  return `${/^\d{1,2} /.test(time.says) ? ' on' : /^(the (end|financial|municipal|\d)|early|year|\d|[A-Z])/.test(time.says) ? ' in' : ''} ${time.says}`;
};

/** Whether a sentence itself names a year of the time asked: "in 2019 as …, in 2023 as …". */
export const namesYear = (says: string, time: Time): boolean => {
  if (time.kind !== 'span' || time.first.slice(0, 4) < '1900') return false;
  const [first, last] = [Number(time.first.slice(0, 4)), Number(time.last.slice(0, 4))];
  return (says.match(/\b(?:19|20)\d\d\b/g) ?? []).some(
    (year) => Number(year) >= first && Number(year) <= last,
  );
};
