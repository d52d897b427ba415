import type { Day } from './london.ts';

/** A bank holiday as `date-holidays` lists it: `date` begins with its day, substitutes are days of their own. */
type Listed = { readonly date: string; readonly type: string };

/**
 * Whether a day is a bank holiday in England, asked of `holidaysIn` once a year needed.
 * The list comes in as a function, because the library that holds it is slow to load and seldom needed.
 */
export const createBankHolidays = (
  holidaysIn: (year: number) => readonly Listed[],
): ((day: Day) => boolean) => {
  const known = new Map<number, ReadonlySet<Day>>();
  const daysOf = (year: number): ReadonlySet<Day> => {
    const held = known.get(year) ?? new Set(bankDays(holidaysIn(year)));
    known.set(year, held);
    return held;
  };
  return (day) => daysOf(Number(day.slice(0, 4))).has(day);
};

const bankDays = (listed: readonly Listed[]): Day[] =>
  listed.filter(({ type }) => type === 'public' || type === 'bank').map(({ date }) => date.slice(0, 10));
