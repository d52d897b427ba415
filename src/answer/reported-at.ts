import { daysBetween, londonDay } from '../calendar/london.ts';
import { firstDay } from '../calendar/partial-date.ts';
import { financialYearDays } from '../calendar/periods.ts';
import type { Meeting, Priority, ReportedStatus } from '../partnership/register.ts';
import type { Time } from '../question/time.ts';
import type { StatusUpdate } from '../status/status.ts';
import type { Held } from './knowledge.ts';
import { isWithin } from './when.ts';

/** The meeting a status was reported to. */
export const meetingOf = ({ meeting }: ReportedStatus, { register }: Held): Meeting | undefined =>
  register.meetings.find(({ id }) => id === meeting);

/** The newest status reported by the end of the time asked. A time wholly before it finds none. */
export const reportedAt = (priority: Priority, time: Time, known: Held): ReportedStatus | undefined => {
  const newestFirst = priority.reported.toSorted((a, b) => (a.period < b.period ? 1 : -1));
  if (time.kind !== 'span') return newestFirst[0];
  const days = (status: ReportedStatus) => {
    const meeting = meetingOf(status, known);
    const period = financialYearDays(status.period);
    return { first: period?.first ?? '', last: meeting ? firstDay(meeting.date) : (period?.last ?? '') };
  };
  // Of a year of a plan only that year's own status will do; of a day, or a month, the last one before it.
  if (isPlanYear(time))
    return newestFirst.find(
      ({ period, plan }) => plan === time.plan && financialYearDays(period)?.first === time.first,
    );
  const isOnward = /^(?:since|after) /.test(time.says) || isLong(time);
  return newestFirst.find(
    (status) => isWithin(days(status), time) || (!isOnward && days(status).last <= time.last),
  );
};

type Span = Extract<Time, { kind: 'span' }>;

const isLong = ({ first, last }: Span): boolean => first > '1900' && daysBetween(first, last) > longest;
/** A status goes on speaking for a day or a month after it, not for another year. */
const longest = 100;

const isPlanYear = (time: Span): boolean => time.plan !== undefined && /^year\b/.test(time.says);

/** An update speaks from its day on; of a year of a plan, only within it. */
export const speaksFor = ({ recordedAt }: StatusUpdate, time: Time): boolean =>
  time.kind !== 'span' ||
  (londonDay(recordedAt) <= time.last && !(isPlanYear(time) && londonDay(recordedAt) < time.first));
