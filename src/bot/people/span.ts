import { addDays, type Day, writeDay } from '../../calendar/london.ts';
import type { Span } from '../../people/intent.ts';
import { readDay } from '../../people/read-day.ts';

export type SpanRead =
  | { readonly kind: 'span'; readonly from: Day; readonly until: Day | undefined }
  | { readonly kind: 'wrong'; readonly says: string };

/** Further ahead than this a year was mistyped. */
const mostYears = 10;

/** The days of a span: from today where no first day is said. Days without a year are the next such. */
export const readDays = ({ from, until }: Span, today: Day): SpanRead => {
  const first = from === undefined ? ({ kind: 'day', day: today } as const) : readDay(from, today);
  if (first.kind === 'wrong') return first;
  const last = until === undefined ? undefined : readDay(until, today, first.day);
  if (last?.kind === 'wrong') return last;
  if (last && last.day < first.day)
    return {
      kind: 'wrong',
      says: `${writeDay(last.day)} is before ${from === undefined ? 'today' : writeDay(first.day)}: the last day can’t come before the first.`,
    };
  const latest = addDays(today, mostYears * 366);
  const tooFar = [first.day, last?.day ?? first.day].find((day) => day > latest);
  return tooFar
    ? { kind: 'wrong', says: `${writeDay(tooFar)} is more than ${mostYears} years ahead. Check the year.` }
    : { kind: 'span', from: first.day, until: last?.day };
};
