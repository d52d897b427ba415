import { londonDay } from '../calendar/london.ts';
import type { NamedUpdate } from '../show/status-lines.ts';
import type { LatestStatus, StatusUpdate } from '../status/status.ts';
import type { BotParts } from './parts.ts';

type NamingParts = Pick<BotParts, 'people' | 'warn' | 'clock'>;

/** Everybody an update names: who wrote it, and who did something about it since. */
const keysIn = ({ by, review }: StatusUpdate): readonly string[] => [
  ...new Set(
    [by, review?.agreed?.by, review?.reworded?.by, review?.published?.by, review?.redacted?.by].filter(
      (key) => key !== undefined,
    ),
  ),
];

/** Their names, as far as they can be read. */
export const namesIn = async (
  { people, warn }: NamingParts,
  update: StatusUpdate,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> => {
  const named = await Promise.all(
    keysIn(update).map(async (key) => {
      const person = await people.personOf(key, signal).catch((error: unknown) => {
        warn('the author of an update could not be read', error);
        return undefined;
      });
      return [key, person?.name] as const;
    }),
  );
  return new Map(named.filter((entry): entry is [string, string] => Boolean(entry[1])));
};

/** An update under its author's name; an author whose row cannot be read is not guessed at. */
export const nameUpdate = async (
  parts: NamingParts,
  update: StatusUpdate,
  signal: AbortSignal,
): Promise<NamedUpdate> => {
  const names = await namesIn(parts, update, signal);
  const by = names.get(update.by) ?? 'somebody whose name is not held';
  return { update, by, names, asAt: londonDay(parts.clock.now()) };
};

export const nameLatest = async (
  parts: NamingParts,
  latest: LatestStatus,
  signal: AbortSignal,
): Promise<NamedUpdate | 'none' | 'unread'> =>
  typeof latest === 'string' ? latest : nameUpdate(parts, latest, signal);
