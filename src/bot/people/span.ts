import { addDays, type Day, writeDay } from '../../calendar/london.ts';
import type { Span } from '../../people/intent.ts';
import { readDay } from '../../people/read-day.ts';

/** `certain` is for a card: an unsaid first day stays the day on which it is pressed. */
export type SpanRead =
  | { readonly kind: 'span'; readonly from: Day; readonly until: Day | undefined; readonly certain: Span }
  | { readonly kind: 'wrong'; readonly says: string };

/** Further ahead than this a year was mistyped. */
const mostYears = 10;

/** Days: a longer span than half a year is not taken from days without a year. */
const mostGuessed = 183;
const hasYear = (text: string): boolean => /\d{4}|[/.]\d{2}$/.test(text.replace(/^\d{1,2}[/.]\d{1,2}$/, ''));

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
  if (first.day < today)
    return {
      kind: 'wrong',
      says: `${writeDay(first.day)} is past: the first day is today or later. Without “from” it is today.`,
    };
  // "From 3 January until 1 January" is a slip, not a year.
  if (
    last &&
    from &&
    until &&
    !hasYear(from) &&
    !hasYear(until) &&
    last.day > addDays(first.day, mostGuessed)
  )
    return {
      kind: 'wrong',
      says: `That would be until ${writeDay(last.day)}. Please write both days with their years, such as ${writeDay(first.day)}.`,
    };
  const latest = addDays(today, mostYears * 366);
  const tooFar = [first.day, last?.day ?? first.day].find((day) => day > latest);
  return tooFar
    ? { kind: 'wrong', says: `${writeDay(tooFar)} is more than ${mostYears} years ahead. Check the year.` }
    : {
        kind: 'span',
        from: first.day,
        until: last?.day,
        certain: { from: from && first.day, until: last?.day },
      };
};
