import type { Before, OffTrack, StatusUpdate } from './status.ts';

type Rated = Pick<StatusUpdate, 'period' | 'rating' | 'recordedAt'>;

/** Ratings that end an exception: what was off track is met again. */
const met: ReadonlySet<string> = new Set(['on-track', 'exceeding-expectations', 'complete']);

const asBefore = ({ period, rating, plan, offTrackSince }: StatusUpdate): Before => ({
  period,
  rating,
  ...(plan === undefined ? {} : { plan }),
  ...(offTrackSince === undefined ? {} : { offTrackSince }),
});

const offTrackAfter = (
  { period, rating, recordedAt }: Rated,
  before: Before | undefined,
): OffTrack | undefined => {
  if (met.has(rating)) return undefined;
  if (before?.offTrackSince) return before.offTrackSince;
  return rating === 'off-track' ? { period, at: recordedAt } : undefined;
};

/**
 * What an update takes over from the line it continues. A correction of the same period
 * follows what the corrected one followed.
 */
export const following = (
  update: Rated,
  previous: StatusUpdate | undefined,
): Pick<StatusUpdate, 'before' | 'offTrackSince'> => {
  const before = previous?.period === update.period ? previous.before : previous && asBefore(previous);
  const offTrackSince = offTrackAfter(update, before);
  return { ...(before ? { before } : {}), ...(offTrackSince ? { offTrackSince } : {}) };
};
