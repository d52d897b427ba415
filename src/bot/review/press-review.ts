import * as z from 'zod';
import { isDay, londonDay } from '../../calendar/london.ts';
import { firstDay } from '../../calendar/partial-date.ts';
import type { CardReply, Reply } from '../../chat.ts';
import type { Priority } from '../../partnership/register.ts';
import { mayDo, writeWhoMay } from '../../people/may-do.ts';
import type { Person } from '../../people/person.ts';
import { showNotice } from '../../show/notice.ts';
import type { ReviewTyped } from '../../show/review.ts';
import type { BotParts } from '../parts.ts';

/** A review card as it came back. */
export type PressedReview = {
  readonly parts: BotParts;
  readonly press: CardReply;
  readonly person: Person;
  readonly priority: Priority;
  readonly version: number;
  readonly deeds: number;
  readonly prompt: string;
  readonly isSure: boolean;
  readonly typed: ReviewTyped;
  readonly operation: string;
  readonly signal: AbortSignal;
};

const shape = z.object({
  prompt: z.string().regex(/^[\w!:.|-]{1,300}$/),
  priority: z.string(),
  version: z.coerce.number().int().min(1),
  deeds: z.coerce.number().int().min(0),
  isSure: z.boolean().optional(),
});

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const readTyped = (data: CardReply['data']): ReviewTyped => ({
  wording: text(data.wording),
  occasion: text(data.occasion) || 'today',
  publishOn: text(data.publishOn),
  why: text(data.why),
  objection: text(data.objection),
});

export const notDone = (theirWords: string, ...says: readonly string[]): Reply => ({
  kind: 'say',
  shown: showNotice({ title: 'Nothing was changed', says, theirWords }),
});

/** Reads who pressed what; a reply where that holds no water. */
export const readPressedReview = async (
  parts: BotParts,
  press: CardReply,
  signal: AbortSignal,
): Promise<PressedReview | Reply> => {
  const typed = readTyped(press.data);
  const words = typed.wording || typed.objection;
  const { data: sent } = shape.safeParse(press.data);
  const priority = parts.book().register.priorities.find(({ id }) => id === sent?.priority);
  const { id, name, isGuest } = press.from;
  if (!sent || !priority) return notDone(words, 'This card no longer works. Write: review updates');
  if (!id) return notDone(words, 'Teams did not say who you are. Please write to me in our personal chat.');
  const person = await parts.people.rememberPerson({ id, name, isGuest }, signal);
  if (press.verb !== 'objectUpdate' && !mayDo(person, 'review updates'))
    return notDone(words, `Agreeing, publishing and redacting take ${writeWhoMay('review updates')}.`);
  const { version, deeds, prompt, isSure = false } = sent;
  const operation = `${prompt}:${press.verb}:${version}.${deeds}!${person.key}`;
  return { parts, press, person, priority, version, deeds, prompt, isSure, typed, operation, signal };
};

/** The day readers see it from, and with what; undefined where there is no such meeting or day. */
export const readOccasion = ({ parts, typed }: PressedReview) => {
  const today = londonDay(parts.clock.now());
  if (typed.publishOn !== '')
    return isDay(typed.publishOn) && typed.publishOn >= today
      ? { meeting: undefined, on: typed.publishOn }
      : undefined;
  if (typed.occasion === 'today') return { meeting: undefined, on: today };
  const meeting = parts.book().register.meetings.find(({ id }) => id === typed.occasion);
  return meeting && { meeting: meeting.id, on: firstDay(meeting.date) };
};
