import type { Day } from '../calendar/london.ts';
import type { Plan } from '../partnership/register.ts';
import { planSpan, type Span } from './askable.ts';

/** The plans by their years: what "the current plan", "year 1" and "before the plan" mean. */
export type PlanYears = {
  /** The latest plan held: what "current" means, even when its years are over. */
  readonly current: PlanTime | undefined;
  readonly previous: PlanTime | undefined;
  readonly first: PlanTime | undefined;
  /** The plan of just these years ("2019-22", "2019 to 2022"). */
  readonly ofYears: (first: number, last: number) => PlanTime | undefined;
  /** Year `number` (from 1) of a plan: a financial year; undefined past its end. */
  readonly year: (plan: PlanTime, number: number) => Span | undefined;
};

export type PlanTime = {
  readonly id: string;
  readonly years: { readonly first: number; readonly last: number };
  readonly span: Span;
};

export const createPlanYears = (plans: readonly Plan[]): PlanYears => {
  const times = plans
    .map(({ id, years }): PlanTime => ({ id, years, span: planSpan(years) }))
    .sort((a, b) => (a.span.first < b.span.first ? -1 : 1));
  return {
    current: times.at(-1),
    previous: times.at(-2),
    first: times[0],
    ofYears: (first, last) => times.find(({ years }) => years.first === first && years.last === last),
    year: (plan, number) => {
      const first = plan.years.first + number - 1;
      return number >= 1 && first < plan.years.last
        ? { first: firstOfApril(first), last: `${first + 1}-03-31` }
        : undefined;
    },
  };
};

const firstOfApril = (year: number): Day => `${year}-04-01`;
