import { londonDay } from '../../calendar/london.ts';
import type { Message, Reply } from '../../chat.ts';
import type { Priority } from '../../partnership/register.ts';
import { mayDo } from '../../people/may-do.ts';
import { promptOf } from '../../reminders/update-request.ts';
import { showNotice } from '../../show/notice.ts';
import type { StatusUpdate } from '../../status/status.ts';
import type { CommandFamily, Run } from '../command.ts';
import { namedPriorities } from '../named-priorities.ts';
import type { BotParts } from '../parts.ts';
import { reviewCard } from './review-card.ts';
import { reviewPresses } from './review-presses.ts';

const say = (
  title: string,
  says: readonly string[],
  next: { title: string; asks: string }[] = [],
): Reply => ({
  kind: 'say',
  shown: showNotice({ title, says, next }),
});

type Waiting = { readonly priority: Priority; readonly update: StatusUpdate };

/** Latest updates that are not yet published. */
const waiting = async (parts: BotParts, signal: AbortSignal): Promise<readonly Waiting[]> => {
  const all = await Promise.all(
    parts.book().register.priorities.map(async (priority) => ({
      priority,
      update: await parts.readLatestStatus(priority.id, signal),
    })),
  );
  return all.flatMap(({ priority, update }) =>
    typeof update === 'object' && update.review?.state !== 'published' ? [{ priority, update }] : [],
  );
};

const list = async (parts: BotParts, signal: AbortSignal): Promise<Reply> => {
  const found = await waiting(parts, signal);
  if (found.length === 0) return say('Nothing waits to be reviewed', ['Every update received is published.']);
  return say(
    `${found.length} ${found.length === 1 ? 'update waits' : 'updates wait'} to be reviewed`,
    found.map(
      ({ priority, update }) =>
        `${priority.name}, ${update.period}: ${update.review?.agreed ? 'agreed' : 'received'}${update.held ? `, held (${update.held.join(', ')})` : ''}`,
    ),
    found.map(({ priority }) => ({ title: `Review ${priority.short}`, asks: `review ${priority.short}` })),
  );
};

const review =
  (of: string): Run =>
  async (parts, message: Message, signal) => {
    const { id, name, isGuest } = message.from;
    if (!id) return undefined;
    const person = await parts.people.rememberPerson({ id, name, isGuest }, signal);
    if (!mayDo(person, 'review updates')) return undefined;
    // Not where others look on: nothing of it is published.
    if (message.address.conversation.kind !== 'personal')
      return say('In our personal chat, please', ['Updates that are not yet published are reviewed there.']);
    if (of === '') return list(parts, signal);
    const [priority, other] = namedPriorities(parts.book(), of, londonDay(parts.clock.now()));
    if (!priority || other) return undefined;
    const update = await parts.readLatestStatus(priority.id, signal);
    if (update === 'unread')
      return say('Not just now', ['Recorded updates can’t be read. Please try again.']);
    if (update === 'none') return say('Nothing to review', [`No update on ${priority.short} is recorded.`]);
    const about = { priority, update, prompt: promptOf(message.id) };
    return { kind: 'say', shown: await reviewCard(parts, about, person, {}, signal) };
  };

const words =
  /^(?:please )?(?:review|redact|agree|publish)(?: (?:the )?updates?)?(?: (?:of|on|for|about))?(?: (?!updates? (?:at once|by))(.+))?$/i;

/** Officers: what waits, and the card on which an update is agreed, published or redacted. */
export const reviewCommands: CommandFamily = {
  read: ({ text }) => {
    const found = words.exec(text.trim().replace(/[.!]+$/, ''));
    return found ? review(found[1] ?? '') : undefined;
  },
  presses: reviewPresses,
};
