import { type Day, daysBetween, londonDay } from '../calendar/london.ts';
import type { Instant } from '../clock.ts';

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'} old`;

/** How old something of `day` is on `today`: "today", "3 days old", "5 months old". */
const writeAge = (day: Day, today: Day): string => {
  const days = daysBetween(day, today);
  if (days <= 0) return 'today';
  if (days < 14) return plural(days, 'day');
  if (days < 60) return plural(Math.floor(days / 7), 'week');
  if (days < 730) return plural(Math.floor(days / 30.44), 'month');
  return plural(Math.floor(days / 365.25), 'year');
};

export const writeUpdateAge = (recordedAt: Instant, today: Day): string =>
  writeAge(londonDay(recordedAt), today);
