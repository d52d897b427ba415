import { type Day, londonDay, writeDay } from '../calendar/london.ts';
import { quarter } from '../calendar/periods.ts';
import type { Message, Reply } from '../chat.ts';
import { requestDeliveries } from '../delivery/due-deliveries.ts';
import type { Priority } from '../partnership/register.ts';
import { mayDo, writeWhoMay } from '../people/may-do.ts';
import type { Person } from '../people/person.ts';
import { returnDay } from '../reminders/return-day.ts';
import { promptOf, updateRequest } from '../reminders/update-request.ts';
import { showNotice } from '../show/notice.ts';
import type { Typed } from '../show/update-request.ts';
import type { Draft } from '../status/draft.ts';
import { nameLatest } from './named-update.ts';
import type { BotParts } from './parts.ts';
import { seenLatest, viewerIn } from './seen-status.ts';
import { updateCard } from './update-card.ts';
import type { Viewer } from './updates/is-seen-by.ts';
import { writeDraftTime } from './updates/update-turn.ts';
import { groupsOf, whoAnswersFor } from './who-answers-for.ts';

const say = (title: string, ...says: readonly string[]): Reply => ({
  kind: 'say',
  shown: showNotice({ title, says }),
});

/** Makes a card for each person who answers for the priority, and says who they are. */
const askAbout = async (
  parts: BotParts,
  priority: Priority,
  asker: Person,
  message: Message,
  returnBy: Day,
  signal: AbortSignal,
): Promise<string> => {
  const { asked, why } = await whoAnswersFor(parts, priority, signal);
  const recipients = asked.map(({ key }) => ({ kind: 'person', key }) as const);
  const request = updateRequest(priority.id, asker.key, message.id, parts.clock.now(), returnBy);
  await parts.makeDeliveries(requestDeliveries(request, recipients));
  const names = asked.map(({ name }) => name || 'somebody who has not yet spoken to me').join(', ');
  if (names === '') return `${priority.name}: nobody I know answers for it, and there is no officer to ask.`;
  return `${priority.name}: ${names}${why ? ` (${why})` : ''}.`;
};

/** Asks whoever answers for each priority; the cards come by way of the delivery engine. */
export const askForUpdates = async (
  parts: BotParts,
  asker: Person | undefined,
  priorities: readonly Priority[],
  message: Message,
  signal: AbortSignal,
): Promise<Reply> => {
  const barred = priorities.find((one) => !mayDo(asker, 'request update', groupsOf(parts.book(), one)));
  if (!asker || barred)
    return say(
      'Nobody was asked',
      `Asking for an update takes ${writeWhoMay('request update')}. Ask one of them to do it.`,
    );
  const { period, returnBy } = await noteAsking(parts, asker, priorities, message, signal);
  const asked = await Promise.all(
    priorities.map((one) => askAbout(parts, one, asker, message, returnBy, signal)),
  );
  const by = `Replies are wanted by ${writeDay(returnBy)}; I remind whoever is missing.`;
  return say(`Update request for ${period}`, 'I am asking, with a card for each:', ...asked, by);
};

/** Written down, so that whoever does not reply is reminded. */
const noteAsking = async (
  { settings, clock }: BotParts,
  { key }: Person,
  priorities: readonly Priority[],
  message: Message,
  signal: AbortSignal,
): Promise<{ readonly period: string; readonly returnBy: Day }> => {
  const at = clock.now();
  const today = londonDay(at);
  const round = { period: quarter(today), returnBy: returnDay(await settings.read(signal), today) };
  const ids = priorities.map(({ id }) => id);
  await settings.set(
    { kind: 'asked', priorities: ids, ...round, by: key, at },
    `${message.id}!${key}`,
    signal,
  );
  return round;
};

/** The card for somebody who wants to send an update unasked; filled in where they said it, or from their draft. */
export const offerUpdate = async (
  parts: BotParts,
  priority: Priority,
  message: Message,
  signal: AbortSignal,
  typed?: Typed,
): Promise<Reply> => {
  const period = quarter(londonDay(parts.clock.now()));
  const viewer = await viewerIn(parts, message.address, message.from, signal);
  const [{ seen, latest }, draft] = await Promise.all([
    seenLatest(parts, priority, viewer, signal),
    readDraft(parts, priority.id, period, viewer, signal),
  ]);
  const named = await nameLatest(parts, latest === 'unread' ? 'unread' : seen, signal);
  const basedOn = typeof latest === 'object' ? { basedOn: latest.version } : {};
  const about = { priority, period, prompt: promptOf(message.id) };
  const filled = typed
    ? ({ state: 'typed', typed } as const)
    : draft
      ? ({ state: 'draft', typed: draft.typed, draftOf: writeDraftTime(draft.at) } as const)
      : ({ state: 'asked' } as const);
  return {
    kind: 'say',
    shown: updateCard(parts.book(), about, { latest: named, ...basedOn, ...filled }),
  };
};

/** What they had typed; nothing where several look on, or where it can't be read. */
const readDraft = async (
  { drafts, warn }: Pick<BotParts, 'drafts' | 'warn'>,
  priority: string,
  period: string,
  viewer: Viewer,
  signal: AbortSignal,
): Promise<Draft | undefined> =>
  viewer &&
  drafts.read(priority, period, viewer.key, signal).catch((error: unknown) => {
    warn('a draft could not be read', error);
    return undefined;
  });
