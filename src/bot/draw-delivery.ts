import { londonDay } from '../calendar/london.ts';
import { writePartialDate } from '../calendar/partial-date.ts';
import type { Shown } from '../chat.ts';
import type { Content } from '../delivery/delivery.ts';
import type { Manner } from '../delivery/parts.ts';
import type { Duty } from '../partnership/register.ts';
import { writeSource } from '../partnership/write-source.ts';
import { type Deadline, nextDeadlines } from '../reminders/deadline.ts';
import { showReminder } from '../show/reminder.ts';
import { drawAsking, drawMention } from './asking/draw-asking.ts';
import { drawSummary } from './asking/summary.ts';
import { drawConflict } from './changes/tell-conflicts.ts';
import { drawNotice } from './review/draw-notice.ts';
import { type DrawParts, drawEdit } from './updates/draw-update.ts';

type Drawing = Promise<Shown | undefined>;

const drawReminder = (
  { book, clock }: DrawParts,
  { thing, dueDay }: Extract<Content, { kind: 'reminder' }>,
  isRepeat: boolean,
): Shown | undefined => {
  const { register } = book();
  const duty = register.duties.find(({ id }) => id === thing);
  const deadline = nextDeadlines(register, dueDay).find(
    (one) => one.thing === thing && one.dueDay === dueDay,
  );
  const why = duty?.facts.find(({ aspect }) => aspect === 'deadline') ?? duty?.facts[0];
  if (!duty || !deadline || !why) return undefined;
  return showReminder({
    reminder: deadline,
    today: londonDay(clock.now()),
    what: duty.name,
    when: writeWhen(deadline),
    workedOutFrom: writePartialDate(deadline.workedOutFrom),
    confirmed: writeSource(register, deadline.source),
    why: why.says,
    source: writeSource(register, why.source),
    todo: writeTodo(duty, deadline),
    next: [
      { title: 'What is it?', asks: `What is ${duty.short}?` },
      { title: 'What else is coming up', asks: 'What deadlines are coming up?' },
    ],
    isRepeat,
  });
};

const writeWhen = ({ date }: Deadline): string =>
  `${date.precision === 'day' ? '' : date.precision === 'month' ? 'in ' : 'by '}${writePartialDate(date)}`;

const writeTodo = ({ to }: Duty, { isProvisional }: Deadline): string =>
  isProvisional
    ? `Check with ${to ?? 'whoever set it'} whether this date holds this year, and plan back from it.`
    : `Send it to ${to ?? 'whoever it is owed to'} in time.`;

const patienceMs = 5_000;

/** The card of a delivery as things stand at this moment; undefined where what it is about is gone. */
export const createDraw =
  (parts: DrawParts) =>
  async (content: Content, manner: Manner): Drawing => {
    const { isRepeat, recipient } = manner;
    const signal = AbortSignal.timeout(patienceMs);
    switch (content.kind) {
      case 'reminder':
        return drawReminder(parts, content, isRepeat);
      case 'update request':
        return drawAsking(parts, content, manner, signal);
      case 'mention':
        return drawMention(parts, content, manner, signal);
      case 'summary':
        return drawSummary(parts, { ...content, since: content.at }, 1, signal);
      case 'update notice':
        return drawNotice(parts, content, recipient, signal);
      case 'conflict':
        return drawConflict(parts, content);
      case 'edit':
        return drawEdit(parts, content, signal);
      default:
        return undefined;
    }
  };
