import type { NamedUpdate } from '../show/status-lines.ts';
import type { LatestStatus, StatusUpdate } from '../status/status.ts';
import type { BotParts } from './parts.ts';

/** An update under its author's name; an author whose row cannot be read is not guessed at. */
export const nameUpdate = async (
  { people, warn }: Pick<BotParts, 'people' | 'warn'>,
  update: StatusUpdate,
  signal: AbortSignal,
): Promise<NamedUpdate> => {
  const author = await people.personOf(update.by, signal).catch((error: unknown) => {
    warn('the author of an update could not be read', error);
    return undefined;
  });
  return { update, by: author?.name || 'somebody whose name is not held' };
};

export const nameLatest = async (
  parts: Pick<BotParts, 'people' | 'warn'>,
  latest: LatestStatus,
  signal: AbortSignal,
): Promise<NamedUpdate | 'none' | 'unread'> =>
  typeof latest === 'string' ? latest : nameUpdate(parts, latest, signal);
