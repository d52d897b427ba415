import { londonDay } from '../calendar/london.ts';
import type { Address, Sender } from '../chat.ts';
import type { Priority } from '../partnership/register.ts';
import type { LatestStatus } from '../status/status.ts';
import type { BotParts } from './parts.ts';
import { isSeenBy, type Viewer } from './updates/is-seen-by.ts';

type SeeingParts = Pick<BotParts, 'book' | 'clock' | 'readLatestStatus' | 'readPublishedStatus'>;

/** Who an answer there is for: one's personal chat is read by oneself alone. */
export const viewerIn = async (
  { people, warn }: Pick<BotParts, 'people' | 'warn'>,
  { conversation }: Address,
  { id, name, isGuest }: Sender,
  signal: AbortSignal,
): Promise<Viewer> => {
  if (conversation.kind !== 'personal' || !id) return undefined;
  return people.rememberPerson({ id, name, isGuest }, signal).catch((error: unknown) => {
    warn('somebody who asks for a status could not be recognised', error);
    return undefined;
  });
};

/** The newest update this viewer may see; without the right to more, the newest that is published. */
export const seenLatest = async (
  parts: SeeingParts,
  priority: Priority,
  viewer: Viewer,
  signal: AbortSignal,
): Promise<{ readonly seen: LatestStatus; readonly latest: LatestStatus }> => {
  const today = londonDay(parts.clock.now());
  const [latest, published] = await Promise.all([
    parts.readLatestStatus(priority.id, signal),
    parts.readPublishedStatus(priority.id, today, signal),
  ]);
  const isOpen = typeof latest === 'object' && isSeenBy(parts, priority, latest, viewer);
  return { seen: isOpen ? latest : published, latest };
};
