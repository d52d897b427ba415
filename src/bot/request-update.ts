import { londonDay } from '../calendar/london.ts';
import { quarter } from '../calendar/periods.ts';
import type { Message, Reply } from '../chat.ts';
import type { Priority } from '../partnership/register.ts';
import { leadingGroups } from '../people/leading-groups.ts';
import { mayDo, writeWhoMay } from '../people/may-do.ts';
import type { Person } from '../people/person.ts';
import { showNotice } from '../show/notice.ts';
import { nameLatest } from './named-update.ts';
import type { Book, BotParts } from './parts.ts';
import { updateCard } from './update-card.ts';

/** What somebody's roles are held against for a priority: itself, and the groups that lead it. */
export const groupsOf = ({ register }: Book, priority: Priority): readonly string[] => [
  priority.id,
  ...leadingGroups(priority, register.plans),
];

const say = (title: string, ...says: readonly string[]): Reply => ({
  kind: 'say',
  shown: showNotice({ title, says }),
});

/** Asks whoever answers for each priority; the cards come by way of the delivery engine. */
export const askForUpdates = async (
  parts: BotParts,
  person: Person | undefined,
  priorities: readonly Priority[],
  message: Message,
  signal: AbortSignal,
): Promise<Reply> => {
  const book = parts.book();
  const barred = priorities.find((one) => !mayDo(person, 'request update', groupsOf(book, one)));
  if (barred)
    return say(
      `Nobody was asked about ${barred.short}`,
      `That takes ${writeWhoMay('request update')}. Ask an officer to do it.`,
    );
  const period = quarter(londonDay(parts.clock.now()));
  const asked = await Promise.all(
    priorities.map(async (priority) => {
      const request = { priority: priority.id, period, operation: message.id };
      const names = await parts.requestUpdate(request, signal);
      return `${priority.name}: ${names.join(', ') || 'nobody the bot knows answers for it'}.`;
    }),
  );
  parts.nudge();
  return say(`Update request for ${period}`, 'Asked, each with a card of their own:', ...asked);
};

/** The card for somebody who wants to send an update unasked. */
export const offerUpdate = async (
  parts: BotParts,
  priority: Priority,
  message: Message,
  signal: AbortSignal,
): Promise<Reply> => {
  const latest = await nameLatest(parts, await parts.readLatestStatus(priority.id, signal), signal);
  const period = quarter(londonDay(parts.clock.now()));
  const prompt = `m:${message.id}`.replaceAll(/[^\w:.|-]/g, '-').slice(0, 300);
  return {
    kind: 'say',
    shown: updateCard(parts.book(), { priority, period, prompt }, { latest, state: 'asked' }),
  };
};
