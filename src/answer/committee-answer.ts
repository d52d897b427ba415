import type { Aspect } from '../partnership/aspects.ts';
import type { Asked } from './asked.ts';
import { meetingsDraft, meetingsOf } from './dates-answer.ts';
import { type Draft, notHeld } from './draft.ts';
import type { Held } from './knowledge.ts';
import { decidedDraft, recommendedDraft } from './meeting-answer.ts';
import { inTime } from './when.ts';

/** A committee by its meetings: when they were, and what was put to the one of the time asked. */
export const committeeDraft = (id: string, asked: Asked, aspect: Aspect, known: Held): Draft | undefined => {
  const meetings = known.register.meetings.filter(({ committee }) => committee === id);
  const only = meetingsOf(meetings, asked.time).at(-1);
  const latest = meetings.at(-1);
  const isAskedOfItem = aspect === 'decided' || aspect === 'recommended';
  if (isAskedOfItem && !only && latest && asked.time.kind === 'span')
    return notHeld(`The reports don't say that it met${inTime(asked.time)}.`, [
      { label: 'Last held', text: `${latest.name}: ${latest.item}`, source: latest.source },
    ]);
  if (aspect === 'decided' && only) return decidedDraft(only);
  if (aspect === 'recommended' && only) return recommendedDraft(only);
  if (aspect !== 'dates' && aspect !== 'meets' && aspect !== 'next') return undefined;
  const dated = meetingsDraft(meetings, asked.time, known);
  if (dated || asked.time.kind !== 'next') return dated;
  const last = meetings.at(-1);
  const nearest = last ? [{ label: 'Last held', text: last.name, source: last.source }] : [];
  return notHeld("The reports don't say when its next meeting is.", nearest);
};
