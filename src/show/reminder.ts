import type { Suggestion } from '../answer/answer.ts';
import { type Day, daysBetween, writeDay } from '../calendar/london.ts';
import type { Shown } from '../chat.ts';
import type { DueReminder } from '../reminders/reminder.ts';
import { buttons, buttonsText } from './buttons.ts';
import { cut } from './inert.ts';
import { gap, shownAs } from './shown.ts';

/** A reminder with everything it names already looked up. */
export type ReminderShown = {
  readonly reminder: Pick<DueReminder, 'dueDay' | 'isProvisional'>;
  readonly today: Day;
  /** What is due: "Grant proposals to the PCC's office". */
  readonly what: string;
  /** When, no finer than its source: "by the end of March 2027"; without it the due day is written. */
  readonly when?: string | undefined;
  /** What a provisional date is worked out from: "March 2019". */
  readonly workedOutFrom?: string | undefined;
  /** Who confirmed the date, and when: "changed in Teams by Olive Officer, 23 November 2026". */
  readonly confirmed?: string | undefined;
  /** Why it is owed, one sentence, and where that stands: "R2019 6.4". */
  readonly why: string;
  readonly source: string;
  /** What to do next, one sentence. */
  readonly todo: string;
  readonly next: readonly Suggestion[];
  /** Sent before, and nobody can say whether it arrived. */
  readonly isRepeat: boolean;
};

const plural = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;

/** "28 days left", "due tomorrow", "due today", "3 days past" */
const daysLeft = (today: Day, due: Day): string => {
  const days = daysBetween(today, due);
  if (days === 0) return 'due today';
  if (days === 1) return 'due tomorrow';
  return days > 1 ? `${plural(days)} left` : `${plural(-days)} past the date`;
};

const certainty = ({ reminder, workedOutFrom, confirmed }: ReminderShown): string => {
  if (!reminder.isProvisional) return confirmed ? `Confirmed date: ${confirmed}` : 'Confirmed date';
  return workedOutFrom
    ? `Provisional, worked out from ${workedOutFrom}`
    : 'Provisional: worked out from the yearly rhythm, written nowhere';
};

/** A deadline is urgent to the eye from its last week on; the words say the days either way. */
const colour = (today: Day, due: Day): string => (daysBetween(today, due) <= 7 ? 'attention' : 'accent');

const repeatSays = 'Repeat: we could not tell whether this reminder reached you before.';

export const showReminder = (shown: ReminderShown): Shown => {
  const { dueDay } = shown.reminder;
  const actions = buttons(shown.next);
  const view = {
    repeat: shown.isRepeat ? repeatSays : '',
    what: cut(shown.what, 200),
    when: cut(shown.when ?? writeDay(dueDay), 100),
    left: daysLeft(shown.today, dueDay),
    colour: colour(shown.today, dueDay),
    certainty: cut(certainty(shown), 200),
    why: cut(shown.why, 600),
    source: cut(shown.source, 80),
    todo: cut(shown.todo, 600),
  };
  return shownAs('reminder', { ...view, buttons: actions }, [
    `Reminder: ${view.what}`,
    `${view.when} (${view.left})`,
    view.certainty,
    view.repeat,
    `Why: ${view.why} [${view.source}]`,
    `Next: ${view.todo}`,
    gap,
    buttonsText(actions),
  ]);
};
