import type { Instant } from '../clock.ts';

/** A rating's id, as in the register's scale: "on-track", "at-risk" … */
export type Rating = string;

/**
 * A status update as recorded: one priority, one period, one reporting group.
 * `version` counts the priority's updates from 1 without a gap; `by` is a random person key.
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
};

/** A valid update on its way in. `basedOn` is the version its author saw (0: none), `undefined` where none was shown. */
export type NewStatus = Omit<StatusUpdate, 'version'> & {
  readonly basedOn: number | undefined;
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
/** Newest first, at most `most`. */
export type ReadStatusHistory = (
  priority: string,
  most: number,
  signal: AbortSignal,
) => Promise<readonly StatusUpdate[] | 'unread'>;
