import type { Priority } from '../../partnership/register.ts';
import type { StatusUpdate } from '../../status/status.ts';
import type { BotParts } from '../parts.ts';
import { isSeenBy, type Viewer } from '../updates/is-seen-by.ts';

/** Updates that this viewer may see, newest first, out of the newest `most`; 'unread' where storage is away. */
export const seenHistory = async (
  parts: BotParts,
  priority: Priority,
  viewer: Viewer,
  most: number,
  signal: AbortSignal,
): Promise<readonly StatusUpdate[] | 'unread'> => {
  const all = await parts.readStatusHistory(priority.id, most, signal);
  return all === 'unread' ? all : all.filter((update) => isSeenBy(parts, priority, update, viewer));
};
