import type { StatusUpdate } from './status.ts';

/** An update that keeps its priority on the exceptions list: off track, or not met since it was. */
const isException = ({ offTrackSince }: Pick<StatusUpdate, 'offTrackSince'>): boolean =>
  offTrackSince !== undefined;

/** The exceptions among the latest updates, longest off track first. */
export const exceptions = (latest: readonly StatusUpdate[]): readonly StatusUpdate[] =>
  latest
    .filter(isException)
    .toSorted((one, other) => (one.offTrackSince?.at ?? 0) - (other.offTrackSince?.at ?? 0));
