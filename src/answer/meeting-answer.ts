import { lastDay, writePartialDate } from '../calendar/partial-date.ts';
import type { Aspect } from '../partnership/aspects.ts';
import type { Meeting } from '../partnership/register.ts';
import type { Asked } from './asked.ts';
import { meetingDates, meetingsDraft } from './dates-answer.ts';
import { type Draft, found, notHeld } from './draft.ts';
import type { Held } from './knowledge.ts';

/** What was put to a meeting; its outcome is another thing. */
export const recommendedDraft = (meeting: Meeting): Draft | undefined =>
  meeting.recommended ? found({ text: meeting.recommended, source: meeting.source }) : undefined;

/** What a meeting decided: only where a report or a person recorded it afterwards. */
export const decidedDraft = (meeting: Meeting): Draft => {
  if (meeting.decided) return found({ text: meeting.decided.says, source: meeting.decided.source });
  const nearest = meeting.recommended
    ? [{ label: 'Nearest held', text: meeting.recommended, source: meeting.source }]
    : [{ label: 'Nearest held', text: `Its item: ${meeting.item}`, source: meeting.source }];
  return notHeld(`The reports don't say what was decided on ${writePartialDate(meeting.date)}.`, nearest);
};

/** The next meeting is one that is recorded as coming: the last one held is not it. */
const nextMeeting = (last: Meeting, known: Held): Draft =>
  meetingsDraft(known.register.meetings, { kind: 'next' }, known) ??
  notHeld("The reports don't say when the next meeting is.", [
    { label: 'Last held', text: `${last.name}: ${last.item}`, source: last.source },
  ]);

/** What the register's own shape says of a meeting; undefined leaves it to the facts. */
export const meetingDraft = (
  meeting: Meeting,
  { time }: Asked,
  aspect: Aspect,
  known: Held,
): Draft | undefined => {
  if (time.kind === 'next' && lastDay(meeting.date) < known.today) return nextMeeting(meeting, known);
  if (aspect === 'decided')
    return meeting.facts.some((fact) => fact.aspect === 'decided') ? undefined : decidedDraft(meeting);
  if (aspect === 'recommended') return recommendedDraft(meeting);
  return aspect === 'dates' || aspect === 'about' || aspect === 'contents'
    ? meetingDates(meeting)
    : undefined;
};
