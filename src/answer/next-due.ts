import type { Day } from '../calendar/london.ts';
import { lastDay, type PartialDate } from '../calendar/partial-date.ts';
import type { Duty, Source } from '../partnership/register.ts';

/**
 * The coming turn of a duty. Worked out from a yearly rhythm it is provisional, written nowhere,
 * and always shown as such, with what it comes from; else `due` is written in `source`.
 */
export type NextDue = {
  readonly due: PartialDate;
  readonly from: PartialDate;
  readonly source: Source;
  readonly isProvisional: boolean;
};

/** The coming turn of a yearly duty on or after `today`; undefined where nothing repeats or no date was ever given. */
export const nextDue = ({ rhythm, past }: Duty, today: Day): NextDue | undefined => {
  const sorted = past.toSorted((a, b) => (lastDay(a.date) < lastDay(b.date) ? -1 : 1));
  const latest = sorted.at(-1);
  if (rhythm !== 'yearly' || !latest) return undefined;
  const written = sorted.find(({ date }) => lastDay(date) >= today);
  if (written) return { due: written.date, from: written.date, source: written.source, isProvisional: false };
  let due = coarse(latest.date);
  while (lastDay(due) < today) due = { ...due, year: due.year + 1 };
  return { due, from: latest.date, source: latest.source, isProvisional: true };
};

/** A meeting's day does not repeat; its month may. */
const coarse = (date: PartialDate): PartialDate =>
  date.precision === 'day' ? { precision: 'month', year: date.year, month: date.month } : date;
