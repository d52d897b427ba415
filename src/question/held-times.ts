import type { Day } from '../calendar/london.ts';
import type { Register } from '../partnership/register.ts';
import { planSpan, type Span } from './askable.ts';

/** What "the current plan", "year 1", "before the plan" and a day without a year mean in this register. */
export type HeldTimes = {
  /** The latest plan held: what "current" means, even when its years are over. */
  readonly current: PlanTime | undefined;
  readonly previous: PlanTime | undefined;
  readonly first: PlanTime | undefined;
  /** The plan of just these years ("2019-22", "2019 to 2022"). */
  readonly ofYears: (first: number, last: number) => PlanTime | undefined;
  /** The latest year in which something is held on this day, or in this month where `date` is undefined. */
  readonly yearOf: (month: number, date: number | undefined) => number | undefined;
  /** Whether something is held in this month of this year. */
  readonly holdsMonth: (year: number, month: number) => boolean;
  /** Whether a year lies within those the register speaks of. */
  readonly holdsYear: (year: number) => boolean;
  /** Year `number` (from 1) of a plan: a financial year; undefined past its end. */
  readonly year: (plan: PlanTime, number: number) => Span | undefined;
};

export type PlanTime = {
  readonly id: string;
  readonly years: { readonly first: number; readonly last: number };
  readonly span: Span;
};

export const createHeldTimes = ({ plans, meetings, duties }: Register): HeldTimes => {
  const dates = [...meetings, ...duties.flatMap(({ past }) => past)].map(({ date }) => date);
  const times = plans
    .map(({ id, years }): PlanTime => ({ id, years, span: planSpan(years) }))
    .sort((a, b) => (a.span.first < b.span.first ? -1 : 1));
  return {
    current: times.at(-1),
    previous: times.at(-2),
    first: times[0],
    ofYears: (first, last) => times.find(({ years }) => years.first === first && years.last === last),
    yearOf: (month, day) =>
      dates
        .filter((date) => 'month' in date && date.month === month)
        .filter((date) => day === undefined || (date.precision === 'day' && date.day === day))
        .map(({ year }) => year)
        .toSorted((a, b) => b - a)[0],
    holdsMonth: (year, month) =>
      dates.some((date) => date.year === year && 'month' in date && date.month === month),
    holdsYear: (year) => year >= (times[0]?.years.first ?? 9999) && year <= (times.at(-1)?.years.last ?? 0),
    year: (plan, number) => {
      const first = plan.years.first + number - 1;
      return number >= 1 && first < plan.years.last
        ? { first: firstOfApril(first), last: `${first + 1}-03-31` }
        : undefined;
    },
  };
};

const firstOfApril = (year: number): Day => `${year}-04-01`;
