import type { Instant } from '../clock.ts';
import type { DueReminder } from '../reminders/reminder.ts';
import type { Round } from '../reminders/round.ts';
import type { UpdateRequest } from '../reminders/update-request.ts';
import type { Due, Recipient } from './delivery.ts';
import type { Outstanding, Post } from './keeping.ts';

const keyOf = (recipient: Recipient): string =>
  recipient.kind === 'person' ? recipient.key : recipient.conversation;

/** The row's name, always the same for the same thing, day, notice and recipient. */
const named = (thing: string, dueDay: string, notice: string, recipient: Recipient) => ({
  month: dueDay.slice(0, 7),
  id: [thing, dueDay, notice, keyOf(recipient)].map((part) => part.replaceAll('!', '.')).join('!'),
  thing,
  recipient,
});

/** One delivery for each recipient of a reminder. */
export const reminderDeliveries = (due: DueReminder, recipients: readonly Recipient[]): readonly Due[] => {
  const { thing, dueDay, notice, isProvisional, at, staleAt } = due;
  const content = { kind: 'reminder', thing, dueDay, notice, isProvisional } as const;
  return recipients.map((recipient) => ({
    ...named(thing, dueDay, notice, recipient),
    content,
    dueAt: at,
    staleAt,
  }));
};

/** One delivery for each person who is asked. */
export const requestDeliveries = (
  request: UpdateRequest,
  recipients: readonly Recipient[],
): readonly Due[] => {
  const { thing, priority, period, dueDay, notice, prompt, at, dueAt = at } = request;
  const { staleAt, askedBy, returnBy, chase } = request;
  const asked = { kind: 'update request', priority, period, prompt, at, askedBy } as const;
  const content = { ...asked, ...(returnBy ? { returnBy } : {}), ...(chase ? { chase } : {}) };
  return recipients.map((recipient) => ({
    ...named(thing, dueDay, notice, recipient),
    content,
    dueAt,
    staleAt,
  }));
};

/** In a group's place, for somebody the bot has no chat with. */
export const mentionDeliveries = (
  { thing, priority, period, dueDay, notice, at, dueAt = at, staleAt, returnBy = dueDay }: UpdateRequest,
  person: string,
  places: readonly string[],
): readonly Due[] =>
  places.map((conversation) => ({
    ...named(thing, dueDay, `${notice}:mention:${person}`, { kind: 'place', conversation }),
    content: { kind: 'mention', priority, period, at, returnBy, person },
    dueAt,
    staleAt,
  }));

/** What came in by a return date, for each officer. */
export const summaryDeliveries = (
  round: Pick<Round, 'period' | 'returnBy' | 'since' | 'priorities'>,
  dueAt: Instant,
  staleAt: Instant,
  officers: readonly string[],
): readonly Due[] => {
  const { period, returnBy, since: at, priorities } = round;
  // Rounds of single priorities that end on the same day are summaries of their own.
  const which = [...priorities].sort().join('.').slice(0, 150);
  return officers.map((key) => ({
    ...named(`summary:${period}`, returnBy, which, { kind: 'person', key }),
    content: { kind: 'summary', period, at, returnBy, priorities },
    dueAt,
    staleAt,
  }));
};

const month = 30 * 86_400_000;

/** One edit for each card that stands under what a recorded update touches. `today` is only the row's partition. */
export const editDeliveries = (
  todo: Outstanding,
  posts: readonly Post[],
  today: string,
  now: Instant,
): readonly Due[] =>
  posts.map(({ thing, conversation, activity }) => ({
    ...named(thing, today, `edit:${todo.id}:${activity}`, { kind: 'place', conversation }),
    content: { kind: 'edit', thing, conversation, activity },
    dueAt: now,
    staleAt: now + month,
  }));
