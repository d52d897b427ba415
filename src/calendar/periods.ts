import { addDays, type Day } from './london.ts';

const startYear = (day: Day): number => Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);
const writeYears = (first: number): string => `${first}-${String((first + 1) % 100).padStart(2, '0')}`;

/** The financial year (April to March) that holds `day`: "2026-27". */
export const financialYear = (day: Day): string => writeYears(startYear(day));

/** The quarter of the financial year that holds `day`: "2026-27 Q3" is October to December 2026. */
export const quarter = (day: Day): string =>
  `${financialYear(day)} Q${((Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 3) % 4) + 1}`;

/** The quarter before `period`: "2026-27 Q4" for "2027-28 Q1"; undefined for any other text. */
export const quarterBefore = (period: string): string | undefined => {
  const days = quarterDays(period);
  return days && quarter(addDays(days.first, -1));
};

/** First and last day of a quarter as `quarter` writes it; undefined for any other text. */
export const quarterDays = (period: string): { readonly first: Day; readonly last: Day } | undefined => {
  const [, year, number] = /^(\d{4})-\d{2} Q([1-4])$/.exec(period) ?? [];
  if (!year || !number) return undefined;
  const starts = [4, 7, 10, 1].map((month, index) => dayOfMonth(Number(year) + (index === 3 ? 1 : 0), month));
  const first = starts[Number(number) - 1] ?? '';
  const next = starts[Number(number)] ?? dayOfMonth(Number(year) + 1, 4);
  return { first, last: addDays(next, -1) };
};

const dayOfMonth = (year: number, month: number): Day => `${year}-${String(month).padStart(2, '0')}-01`;

/** First and last day of a financial year, "2022-23"; undefined for any other text. */
export const financialYearDays = (year: string): { readonly first: Day; readonly last: Day } | undefined => {
  const [, first] = /^(\d{4})-\d{2}$/.exec(year) ?? [];
  return first ? { first: `${first}-04-01`, last: `${Number(first) + 1}-03-31` } : undefined;
};

/** The financial year before `year` ("2022-23" gives "2021-22"). */
export const yearBefore = (year: string): string => writeYears(Number(year.slice(0, 4)) - 1);
