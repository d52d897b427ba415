import { daysBetween, londonDay, writeDay } from '../calendar/london.ts';
import { firstDay, writePartialDate } from '../calendar/partial-date.ts';
import type { Priority, ReportedStatus } from '../partnership/register.ts';
import { margins } from '../question/margins.ts';
import type { Time } from '../question/time.ts';
import type { StatusUpdate } from '../status/status.ts';
import type { Asked } from './asked.ts';
import { isBehind } from './behind.ts';
import { type Draft, found, notHeld, type Said } from './draft.ts';
import type { Held } from './knowledge.ts';
import { leadLines } from './lead-answer.ts';
import { meetingOf, reportedAt, speaksFor } from './reported-at.ts';
import { opened, years } from './sentence.ts';
import { recordedLine, unpublishedWarning, updateLines } from './update-lines.ts';
import { inTime, isOver } from './when.ts';

/** What of a question bears on a status: when, what it takes for granted, and whether it asks why. */
export type Claiming = Pick<Asked, 'time' | 'claims' | 'aspect'>;

/** How a priority is doing: the update recorded last, then what was reported to committee; or that neither says. */
export const statusDraft = (priority: Priority, asked: Claiming, known: Held): Draft => {
  const { time } = asked;
  const recorded = known.statuses.get(priority.id) ?? 'none';
  const reported = reportedAt(priority, time, known);
  const update = typeof recorded === 'object' && speaksFor(recorded, time) ? recorded : undefined;
  const isUnread = recorded === 'unread';
  const unread: Said[] = isUnread ? [{ text: "Recorded updates can't be read just now." }] : [];
  if (!update && !reported) return noStatus(priority, time, known, unread);
  const draft = update
    ? recordedDraft(priority, update, reported, known)
    : reported && reportedDraft(priority, reported, isUnread, known);
  if (!draft) return noStatus(priority, time, known, unread);
  return checked(draft, asked);
};

/** A rating taken for granted that nobody gave is not accepted; "is it behind" is a question, "why is it behind" is not. */
const checked = (draft: Draft, { claims, aspect }: Claiming): Draft => {
  const isFalse = claims.some(
    (claim) =>
      (claim.kind === 'rating' && claim.rating !== draft.rating) ||
      (claim.kind === 'behind' && aspect === 'reasons' && !isBehind(draft.rating)),
  );
  if (!isFalse) return draft;
  return {
    ...draft,
    kind: 'corrected',
    headline: { ...draft.headline, text: `That is not what is held. ${draft.headline.text}` },
  };
};

const reportedDraft = (
  priority: Priority,
  reported: ReportedStatus,
  isUnread: boolean,
  known: Held,
): Draft => ({
  ...found(
    {
      text: `${opened(priority.short)}: ${ratingName(reported.rating, known)}, reported ${reportedOn(reported, known)}`,
      source: reported.source,
    },
    fitting([
      { label: 'Reported to', text: reportedTo(reported, known), source: reported.source },
      { label: 'It said', text: reported.says, source: reported.source },
      ...caveatLine(reported),
      ...leadLines(priority, known),
    ]),
  ),
  rating: reported.rating,
  // Whether a later one is held cannot be known then.
  warning: isUnread ? unreadWarning : staleness(reported, known),
});

/** What a later report says of the lead without naming one is the first to go where the card gets long. */
const fitting = (lines: readonly Said[]): readonly Said[] =>
  lines.reduce((sum, { text }) => sum + text.length, 0) > longest
    ? lines.filter(({ label }) => label !== 'Later')
    : lines;

const longest = 500;

export const unreadWarning =
  "Recorded updates can't be read just now: this is only what was last reported, and a later status may be held.";

const ratingName = (id: string, { register }: Held): string =>
  register.ratings.find((rating) => rating.id === id)?.name ?? id;

const reportedOn = (status: ReportedStatus, known: Held): string => {
  const meeting = meetingOf(status, known);
  return meeting ? `on ${writePartialDate(meeting.date)}` : `for ${status.period}`;
};

const reportedTo = (status: ReportedStatus, known: Held): string => {
  const meeting = meetingOf(status, known);
  const committee = known.register.committees.find(({ id }) => id === meeting?.committee);
  const plan = known.register.plans.find(({ id }) => id === status.plan);
  const of = plan ? ` of the ${years(plan.years)} plan` : '';
  return `${committee?.name ?? 'committee'} ${reportedOn(status, known)}, for year ${status.planYear} (${status.period})${of}`;
};

const caveatLine = ({ caveat }: ReportedStatus): Said[] => (caveat ? [{ label: 'Note', text: caveat }] : []);

const staleness = (status: ReportedStatus, known: Held): string | undefined => {
  const plan = known.register.plans.find(({ id }) => id === status.plan);
  const meeting = meetingOf(status, known);
  if (plan && isOver(plan, known.today))
    return `The ${years(plan.years)} plan's years are over and no later status is held.`;
  const age = meeting ? daysBetween(firstDay(meeting.date), known.today) : 0;
  return age > margins.oldStatusDays
    ? 'This status is more than a year old and no later one is held.'
    : undefined;
};

const recordedDraft = (
  priority: Priority,
  update: StatusUpdate,
  reported: ReportedStatus | undefined,
  known: Held,
): Draft => {
  const day = londonDay(update.recordedAt);
  const isOld = daysBetween(day, known.today) > margins.oldStatusDays;
  const lines: Said[] = [
    recordedLine(update, known),
    ...(update.forecast ? [{ label: 'Forecast', text: ratingName(update.forecast, known) }] : []),
    ...(update.commentary ? [{ label: 'Commentary', text: update.commentary }] : []),
    ...updateLines(update, known),
    ...(reported
      ? [
          {
            label: 'Last reported to committee',
            text: `${ratingName(reported.rating, known)}: ${reportedTo(reported, known)}`,
            source: reported.source,
          },
        ]
      : []),
  ];
  return {
    ...found(
      {
        text: `${opened(priority.short)}: ${ratingName(update.rating, known)}, recorded on ${writeDay(day)}`,
      },
      lines,
    ),
    rating: update.rating,
    warning:
      unpublishedWarning(update, known) ??
      (isOld ? 'This update is more than a year old and no later one is held.' : undefined),
  };
};

const noStatus = (priority: Priority, time: Time, known: Held, unread: readonly Said[]): Draft => {
  const silence = priority.silences.find(({ aspect }) => aspect === 'status');
  const later = time.kind === 'span' ? priority.reported.at(-1) : undefined;
  const nearest: Said[] = later
    ? [
        {
          label: 'Nearest held',
          text: `${ratingName(later.rating, known)}, reported to ${reportedTo(later, known)}`,
          source: later.source,
        },
      ]
    : silence?.nearest
      ? [{ label: 'Nearest held', text: silence.nearest.says, source: silence.nearest.source }]
      : leadLines(priority, known)
          .slice(0, 1)
          .map((line) => ({ ...line, label: 'Nearest held' }));
  const why: Said[] = silence && !later ? [{ text: silence.says }] : [];
  return notHeld(
    `The reports don't say how ${priority.short} was doing${inTime(time)}.`.replace(
      /was doing\.$/,
      'is doing.',
    ),
    [...why, ...nearest, ...unread],
  );
};
