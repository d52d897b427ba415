import { londonDay } from '../calendar/london.ts';
import { writePartialDate } from '../calendar/partial-date.ts';
import type { Shown } from '../chat.ts';
import type { Instant } from '../clock.ts';
import type { Content } from '../delivery/delivery.ts';
import type { Manner } from '../delivery/parts.ts';
import type { Duty } from '../partnership/register.ts';
import { writeSource } from '../partnership/write-source.ts';
import { type Deadline, nextDeadlines } from '../reminders/deadline.ts';
import { showRecorded } from '../show/recorded.ts';
import { showReminder } from '../show/reminder.ts';
import { readUpdateThing } from '../status/thing.ts';
import { nameLatest } from './named-update.ts';
import type { BotParts } from './parts.ts';
import { updateCard } from './update-card.ts';

type DrawParts = Pick<BotParts, 'book' | 'clock' | 'people' | 'readLatestStatus' | 'warn'>;
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

type Asked = {
  readonly priority: string;
  readonly period: string;
  readonly prompt: string;
  /** An update of the period recorded since then answers it. */
  readonly at: Instant;
};

/** The update card while nothing answers it; what was recorded once something does. */
const drawUpdate = async (parts: DrawParts, asked: Asked, signal: AbortSignal): Drawing => {
  const { register } = parts.book();
  const priority = register.priorities.find(({ id }) => id === asked.priority);
  if (!priority) return undefined;
  const latest = await nameLatest(parts, await parts.readLatestStatus(priority.id, signal), signal);
  const isAnswered =
    typeof latest !== 'string' &&
    latest.update.period === asked.period &&
    latest.update.recordedAt >= asked.at;
  if (isAnswered)
    return showRecorded({ ...latest, priority: priority.name, scale: register.ratings, wasAlready: false });
  return updateCard(parts.book(), { ...asked, priority }, { latest, state: 'asked' });
};

const patienceMs = 5_000;

/** The card of a delivery as things stand at this moment; undefined where what it is about is gone. */
export const createDraw =
  (parts: DrawParts) =>
  async (content: Content, { isRepeat }: Manner): Drawing => {
    const signal = AbortSignal.timeout(patienceMs);
    if (content.kind === 'reminder') return drawReminder(parts, content, isRepeat);
    if (content.kind === 'update request') return drawUpdate(parts, content, signal);
    const about = readUpdateThing(content.thing);
    // An edit follows a recorded update of the period, so that one answers it.
    return about && drawUpdate(parts, { ...about, prompt: content.thing, at: 0 }, signal);
  };
