import { londonDay, writeDay } from '../../calendar/london.ts';
import type { Shown } from '../../chat.ts';
import type { Content } from '../../delivery/delivery.ts';
import type { Manner } from '../../delivery/parts.ts';
import { isReply } from '../../reminders/round.ts';
import { ledBy } from '../../show/led-by.ts';
import { withMention } from '../../show/mention.ts';
import { showNotice } from '../../show/notice.ts';
import { type DrawParts, drawRequest } from '../updates/draw-update.ts';

type Request = Extract<Content, { kind: 'update request' }>;
type Mention = Extract<Content, { kind: 'mention' }>;
type Drawing = Promise<Shown | undefined>;

/** What stands above a request: by when, and whether it is a reminder. */
const writeLead = ({ chase, returnBy }: Request, today: string): string | undefined => {
  if (returnBy === undefined) return undefined;
  if (chase === undefined) return `Please reply by ${writeDay(returnBy)}.`;
  return today > returnBy
    ? `Reminder: this update was due on ${writeDay(returnBy)} and is still missing.`
    : `Reminder: please reply by ${writeDay(returnBy)}.`;
};

/** A request, with its return date; a reminder not sent yet is needed no more once the update is in. */
export const drawAsking = async (
  parts: DrawParts,
  content: Request,
  { recipient, isPosted }: Manner,
  signal: AbortSignal,
): Drawing => {
  const latest = await parts.readLatestStatus(content.priority, signal);
  const isIn = isReply(latest, { period: content.period, since: content.at });
  if (isIn && content.chase && !isPosted) return undefined;
  const shown = await drawRequest(parts, content, recipient, signal);
  const lead = isIn ? undefined : writeLead(content, londonDay(parts.clock.now()));
  return shown && lead ? ledBy(lead, shown) : shown;
};

/** In a group's place: who is asked for what, and where to reply; none of anybody's words. */
export const drawMention = async (
  parts: DrawParts,
  { priority: id, period, at, returnBy, person: key }: Mention,
  { isPosted }: Manner,
  signal: AbortSignal,
): Drawing => {
  const priority = parts.book().register.priorities.find((one) => one.id === id);
  const [latest, person] = await Promise.all([
    parts.readLatestStatus(id, signal),
    parts.people.personOf(key, signal),
  ]);
  if (!priority || !person) return undefined;
  const isIn = isReply(latest, { period, since: at });
  if (isIn && !isPosted) return undefined;
  const title = `Update request: ${priority.name}, ${period}`;
  if (isIn) return showNotice({ title, says: ['The update has come in. Thank you.'] });
  const says = [
    `Please reply by ${writeDay(returnBy)}.`,
    `I have no chat with you yet: open one with me and write “update ${priority.short}”. The card comes there, so that nobody else reads what you type.`,
  ];
  return withMention(showNotice({ title, says }), person.name, person.entraId);
};
