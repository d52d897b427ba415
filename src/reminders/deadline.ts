import type { Day } from '../calendar/london.ts';
import { lastDay, type PartialDate } from '../calendar/partial-date.ts';
import type { Duty, Register, Source } from '../partnership/register.ts';

/** A coming deadline. Provisional ones are worked out from a past date and written nowhere. */
export type Deadline = {
  /** Register id of the duty. */
  readonly thing: string;
  /** What kind of reminders it makes. */
  readonly kind: NonNullable<Duty['reminds']>;
  /** Its last day, in London. */
  readonly dueDay: Day;
  /** The same as finely as its source gives it: "the end of March 2027". */
  readonly date: PartialDate;
  readonly isProvisional: boolean;
  /** The past date it was worked out from; the date itself where it is written. */
  readonly workedOutFrom: PartialDate;
  /** Where the date, or the one it is worked out from, is written. */
  readonly source: Source;
};

/** Only a date with a month rolls forward: "in 2022" says nothing about when next year's falls due. */
const hasMonth = (date: PartialDate): boolean =>
  date.precision !== 'year' && date.precision !== 'early in year';

/** The same day or month of a later year, as finely as `past`; 29 February becomes the end of February. */
const inYear = (past: PartialDate, year: number): PartialDate =>
  past.precision === 'day' && past.month === 2 && past.day === 29
    ? { precision: 'end of month', year, month: 2 }
    : { ...past, year };

/** The first time on or after `today` that the yearly rhythm of `past` comes round again. */
const nextAfter = (past: PartialDate, today: Day): PartialDate => {
  const first = Math.max(past.year + 1, Number(today.slice(0, 4)));
  const date = inYear(past, first);
  return lastDay(date) >= today ? date : inYear(past, first + 1);
};

type Dated = Duty['past'][number];

/** A date that has not come yet is written in its source, nothing is worked out: the soonest of those, else the newest. */
const decisive = (past: readonly Dated[], today: Day): Dated | undefined => {
  const sorted = past
    .filter(({ date }) => hasMonth(date))
    .toSorted((one, other) => (lastDay(one.date) < lastDay(other.date) ? -1 : 1));
  return sorted.find(({ date }) => lastDay(date) >= today) ?? sorted.at(-1);
};

const nextDeadline = (duty: Duty, today: Day): Deadline | undefined => {
  if (duty.rhythm !== 'yearly' || duty.reminds === undefined) return undefined;
  const dated = decisive(duty.past, today);
  if (!dated) return undefined;
  const { date: past, source } = dated;
  const isWritten = lastDay(past) >= today;
  const date = isWritten ? past : nextAfter(past, today);
  const when = { dueDay: lastDay(date), date, isProvisional: !isWritten, workedOutFrom: past, source };
  return { thing: duty.id, kind: duty.reminds, ...when };
};

/** The coming deadline of every duty that recurs yearly, soonest first. */
export const nextDeadlines = (register: Pick<Register, 'duties'>, today: Day): readonly Deadline[] =>
  register.duties
    .flatMap((duty) => nextDeadline(duty, today) ?? [])
    .sort((one, other) => (one.dueDay < other.dueDay ? -1 : 1));
