import { type Day, daysBetween } from '../calendar/london.ts';
import { lastDay, type PartialDate } from '../calendar/partial-date.ts';
import type { Duty } from '../partnership/register.ts';

const hasMonth = (date: PartialDate): boolean =>
  date.precision !== 'year' && date.precision !== 'early in year';

/** The oldest date is the rhythm's: it stays while later turns are moved about. */
const rhythm = ({ past }: Duty): Day | undefined =>
  past
    .map(({ date }) => date)
    .filter(hasMonth)
    .map(lastDay)
    .sort()[0];

/** The year whose turn of a yearly duty `date` is: 2027 for proposals due in March, even if moved to December 2026. */
export const turnOf = (duty: Duty, date: PartialDate): number => {
  const usual = rhythm(duty);
  if (!usual) return date.year;
  const day = lastDay(date);
  const away = (year: number): number => Math.abs(daysBetween(`${year}-${usual.slice(5, 7)}-15`, day));
  const years = [date.year - 1, date.year, date.year + 1];
  return years.reduce((best, year) => (away(year) < away(best) ? year : best));
};
