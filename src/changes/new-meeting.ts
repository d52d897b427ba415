import { type PartialDate, writePartialDate } from '../calendar/partial-date.ts';
import type { Committee, Meeting, Source } from '../partnership/register.ts';

/** How a meeting on this date is called; what people type for it. */
export const meetingNames = (
  committee: Pick<Committee, 'name' | 'short'>,
  date: PartialDate,
): Pick<Meeting, 'name' | 'short' | 'search'> => {
  const day = writePartialDate(date);
  const month = day.replace(/^\d+ /, '').toLowerCase();
  const short = committee.short.replace(/^the /, '');
  return {
    name: `${committee.name}, ${day}`,
    short: `the ${short} meeting of ${day}`,
    search: [`${month} meeting`, `meeting on ${day.toLowerCase()}`, day.toLowerCase()],
  };
};

type New = Pick<Meeting, 'id' | 'date' | 'item' | 'role'>;

export const newMeeting = (given: New, committee: Committee, source: Source): Meeting => ({
  ...given,
  ...meetingNames(committee, given.date),
  committee: committee.id,
  words: [],
  nearby: [],
  facts: [],
  silences: [],
  recommended: undefined,
  source,
  decided: undefined,
});
