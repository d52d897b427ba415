import type { Day } from '../calendar/london.ts';
import type { Instant } from '../clock.ts';
import type { Review } from './review.ts';

/** A rating's id, as in the register's scale: "on-track", "at-risk" … */
export type Rating = string;

/** What is done where it is not going well. `by`: when it is to be done. */
export type PlannedAction = {
  readonly says: string;
  readonly owner: string;
  readonly by: Day | undefined;
};

/** What stood in the last period reported before an update's own. */
export type Before = {
  readonly period: string;
  readonly rating: Rating;
  readonly plan?: string | undefined;
  readonly offTrackSince?: OffTrack | undefined;
};

/** Since when a priority is off track and not met again. */
export type OffTrack = { readonly period: string; readonly at: Instant };

/**
 * A status update as recorded: one priority, one period, one reporting group.
 * `version` counts the priority's updates from 1 without a gap; `by` is a random person key.
 * What stands after it was agreed, published or redacted is folded in as `review`.
 */
export type StatusUpdate = {
  readonly priority: string;
  readonly period: string;
  readonly group: string | undefined;
  readonly rating: Rating;
  readonly forecast: Rating | undefined;
  readonly commentary: string;
  readonly recordedAt: Instant;
  readonly by: string;
  readonly operation: string;
  readonly version: number;
  /** The plan it reports under. */
  readonly plan?: string | undefined;
  readonly action?: PlannedAction | undefined;
  /** How often in a row the words were sent again as they were: undefined where they are new. */
  readonly unchanged?: number | undefined;
  /** The version that brought the words, where they are unchanged. */
  readonly wordsOf?: number | undefined;
  /** Its author has more to say than may stand in a report. */
  readonly hasMore?: boolean | undefined;
  /** Why it waits for an officer although its author sent it: "a postcode". */
  readonly held?: readonly string[] | undefined;
  readonly before?: Before | undefined;
  readonly offTrackSince?: OffTrack | undefined;
  readonly review?: Review | undefined;
};

/** A valid update on its way in. `basedOn` is the version its author saw (0: none), `undefined` where none was shown. */
export type NewStatus = Omit<StatusUpdate, 'version' | 'before' | 'offTrackSince' | 'review'> & {
  readonly basedOn: number | undefined;
  /** Readers see it from this day on; undefined where an officer publishes it. */
  readonly publishOn?: Day | undefined;
  /** What must still happen once it stands; kept in the same transaction, done by the delivery engine. */
  readonly todos: readonly Todo[];
};

/** A card that must be turned into its recorded state, or a notice that must go out. */
export type Todo = { readonly id: string; readonly kind: 'edit posts'; readonly thing: string };

/**
 * - `recorded`: it stands, once.
 * - `already`: this very operation was recorded before, with the same words.
 * - `differs`: this operation was recorded before with other words; offered as a correction.
 * - `changed`: somebody recorded a newer version first; never retried silently.
 * - `unconfirmed`: storage did not answer in time; it may stand or not. Pressing again finds out.
 */
export type Recorded =
  | { readonly kind: 'recorded' | 'already' | 'differs'; readonly update: StatusUpdate }
  | { readonly kind: 'changed'; readonly latest: StatusUpdate }
  | { readonly kind: 'unconfirmed' };

export type RecordStatus = (update: NewStatus, signal: AbortSignal) => Promise<Recorded>;

/** `unread`: storage did not answer in time. */
export type LatestStatus = StatusUpdate | 'none' | 'unread';
export type ReadLatestStatus = (priority: string, signal: AbortSignal) => Promise<LatestStatus>;
/** The newest update that readers may see on `today`. */
export type ReadPublishedStatus = (
  priority: string,
  today: Day,
  signal: AbortSignal,
) => Promise<LatestStatus>;
/** Newest first, at most `most`. */
export type ReadStatusHistory = (
  priority: string,
  most: number,
  signal: AbortSignal,
) => Promise<readonly StatusUpdate[] | 'unread'>;
