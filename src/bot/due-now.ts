import type { Day } from '../calendar/london.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { Instant } from '../clock.ts';
import type { Due } from '../delivery/delivery.ts';
import { reminderDeliveries } from '../delivery/due-deliveries.ts';
import { createDueReminders, usualNotices } from '../reminders/due-reminders.ts';
import type { BotParts } from './parts.ts';

type DueParts = Pick<BotParts, 'book' | 'lookNow' | 'people'> & {
  /** The day the service was set up: what lies before it is never due. */
  readonly setUpDay: (signal: AbortSignal) => Promise<Day>;
  readonly workingDays: () => Promise<WorkingDays>;
};

/** Every reminder due at `now`, one row for each officer: dates that are only worked out go to nobody else. */
export const createDueNow = ({ book, lookNow, people, setUpDay, workingDays }: DueParts) => {
  const dueReminders = createDueReminders();
  return async (now: Instant, signal: AbortSignal): Promise<readonly Due[]> => {
    // Rejects rather than remind by a date that may have been moved: the next minute tries again.
    await lookNow(signal);
    const due = dueReminders({
      register: book().register,
      now,
      setUpOn: await setUpDay(signal),
      done: new Set(),
      workingDays: await workingDays(),
      notices: usualNotices,
    });
    if (due.length === 0) return [];
    const officers = await people.peopleWith('officer', undefined, signal);
    const recipients = officers.map(({ key }) => ({ kind: 'person', key }) as const);
    return due.flatMap((reminder) => reminderDeliveries(reminder, recipients));
  };
};
