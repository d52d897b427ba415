import type { Day } from '../calendar/london.ts';
import { lastDay, type PartialDate } from '../calendar/partial-date.ts';
import type { Duty, Source } from '../partnership/register.ts';

/** A date worked out from a yearly rhythm, written nowhere: always shown as provisional, with what it comes from. */
export type Provisional = { readonly due: PartialDate; readonly from: PartialDate; readonly source: Source };

/** The coming turn of a yearly duty on or after `today`; undefined where nothing repeats or no date was ever given. */
export const nextDue = ({ rhythm, past }: Duty, today: Day): Provisional | undefined => {
  const latest = past.toSorted((a, b) => (lastDay(a.date) < lastDay(b.date) ? -1 : 1)).at(-1);
  if (rhythm !== 'yearly' || !latest) return undefined;
  let due = coarse(latest.date);
  while (lastDay(due) < today) due = { ...due, year: due.year + 1 };
  return { due, from: latest.date, source: latest.source };
};

/** A meeting's day does not repeat; its month may. */
const coarse = (date: PartialDate): PartialDate =>
  date.precision === 'day' ? { precision: 'month', year: date.year, month: date.month } : date;
