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

type Notice = { readonly name: string; readonly at: Instant; readonly day: Day };

/** When a deadline's reminders go out, in that order, and when it is over. */
type Course = { readonly notices: readonly Notice[]; readonly over: Instant };

/** Those that are moved to the same morning merge into the nearest. */
const courseOf = ({ dueDay, kind }: Deadline, { workingDays, notices }: Situation): Course => {
  const daysBefore = [...notices[kind]].sort((one, other) => other - one);
  const all = daysBefore.map((days) => {
    const day = workingDays.onOrBefore(addDays(dueDay, -days));
    return { name: `${days}d`, day, at: londonTime(day, morning) };
  });
  const apart = all.filter((notice, index) => all[index + 1]?.at !== notice.at);
  return { notices: apart, over: londonTime(addDays(dueDay, 1), '00:00') };
};

/** The same for all deadlines of a kind on a day: calendar sums are the dear part of a tick. */
const createCourses = (situation: Situation): ((deadline: Deadline) => Course) => {
  const known = new Map<string, Course>();
  return (deadline) => {
    const key = `${deadline.kind} ${deadline.dueDay}`;
    const course = known.get(key) ?? courseOf(deadline, situation);
    known.set(key, course);
    return course;
  };
};

/** Of one deadline, the newest reminder whose time has come. */
const dueReminder = (
  { thing, dueDay, isProvisional }: Deadline,
  { notices, over }: Course,
  { now, setUpOn, done }: Situation,
): DueReminder | undefined => {
  if (now >= over || done.has(`${thing}!${dueDay}`)) return undefined;
  const index = notices.findLastIndex(({ at }) => at <= now);
  const notice = notices[index];
  if (!notice || notice.day < setUpOn) return undefined;
  const staleAt = notices[index + 1]?.at ?? over;
  return { thing, dueDay, notice: notice.name, at: notice.at, staleAt, isProvisional };
};

type Planned = { readonly deadline: Deadline; readonly course: Course };

/** Every open deadline of a day with its course: the same until the day, the register or the rules change. */
const planOf = (situation: Situation): readonly Planned[] => {
  const courses = createCourses(situation);
  return nextDeadlines(situation.register, londonDay(situation.now)).map((deadline) => ({
    deadline,
    course: courses(deadline),
  }));
};

const dueIn = (plan: readonly Planned[], situation: Situation): readonly DueReminder[] =>
  plan.flatMap(({ deadline, course }) => dueReminder(deadline, course, situation) ?? []);

/** Every reminder whose time has come, one an open deadline, from the register, what is done and `now` alone. */
export const dueReminders = (situation: Situation): readonly DueReminder[] =>
  dueIn(planOf(situation), situation);

/** What a plan was made from. */
const basisOf = ({ register, now, workingDays, notices }: Situation): readonly unknown[] => [
  register,
  londonDay(now),
  workingDays,
  notices,
];

/** The same, for asking again and again: calendar sums are made once a day and register, not once a tick. */
export const createDueReminders = (): typeof dueReminders => {
  let kept: { readonly basis: readonly unknown[]; readonly plan: readonly Planned[] } | undefined;
  return (situation) => {
    const basis = basisOf(situation);
    const isSame = kept?.basis.every((part, index) => part === basis[index]) === true;
    if (!kept || !isSame) kept = { basis, plan: planOf(situation) };
    return dueIn(kept.plan, situation);
  };
};
