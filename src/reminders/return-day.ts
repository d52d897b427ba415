import { addDays, type Day } from '../calendar/london.ts';
import type { SettingSet } from '../status/council-settings.ts';

/** Whoever is asked by somebody gets two weeks, as with the rhythm. */
const daysToReply = 14;

/** By when a reply to somebody's asking on `today` is wanted: the return date set for all, where one is ahead. */
export const returnDay = (settings: readonly SettingSet[], today: Day): Day => {
  const set = settings.findLast((one) => one.kind === 'return date' || one.kind === 'rhythm');
  return set?.kind === 'return date' && set.on >= today ? set.on : addDays(today, daysToReply);
};
