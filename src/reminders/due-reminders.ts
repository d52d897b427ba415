import { addDays, type Day, londonDay, londonTime } from '../calendar/london.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { Instant } from '../clock.ts';
import type { Register } from '../partnership/register.ts';
import { type Deadline, nextDeadlines } from './deadline.ts';
import type { DueReminder } from './reminder.ts';

/** How many calendar days before a deadline of each kind its reminders go out. */
export type Notices = Readonly<Record<Deadline['kind'], readonly number[]>>;

export const usualNotices: Notices = { grant: [28, 14, 7], committee: [28, 14, 7] };
const morning = '09:00';

export type Situation = {
  readonly register: Pick<Register, 'duties'>;
  readonly now: Instant;
  /** The day the service was set up: what lies before it is never due. */
  readonly setUpOn: Day;
  /** Deadlines that are met, as "thing!dueDay". */
  readonly done: ReadonlySet<string>;
  readonly workingDays: Pick<WorkingDays, 'onOrBefore'>;
  readonly notices: Notices;
};

type Notice = { readonly name: string; readonly at: Instant };

/** The reminders of a deadline in the order they go out; those moved to the same morning merge into the nearest. */
const noticesOf = (deadline: Deadline, { workingDays, notices }: Situation): readonly Notice[] => {
  const daysBefore = [...notices[deadline.kind]].sort((one, other) => other - one);
  const all = daysBefore.map((days) => ({
    name: `${days}d`,
    at: londonTime(workingDays.onOrBefore(addDays(deadline.dueDay, -days)), morning),
  }));
  return all.filter((notice, index) => all[index + 1]?.at !== notice.at);
};

/** Of one deadline, the newest reminder whose time has come. */
const dueReminder = (deadline: Deadline, situation: Situation): DueReminder | undefined => {
  const { now, setUpOn, done } = situation;
  const { thing, dueDay, isProvisional } = deadline;
  const over = londonTime(addDays(dueDay, 1), '00:00');
  if (now >= over || done.has(`${thing}!${dueDay}`)) return undefined;
  const notices = noticesOf(deadline, situation);
  const index = notices.findLastIndex(({ at }) => at <= now);
  const notice = notices[index];
  if (!notice || londonDay(notice.at) < setUpOn) return undefined;
  const staleAt = notices[index + 1]?.at ?? over;
  return { thing, dueDay, notice: notice.name, at: notice.at, staleAt, isProvisional };
};

/** Every reminder whose time has come, one an open deadline, from the register, what is done and `now` alone. */
export const dueReminders = (situation: Situation): readonly DueReminder[] =>
  nextDeadlines(situation.register, londonDay(situation.now)).flatMap(
    (deadline) => dueReminder(deadline, situation) ?? [],
  );
