import type { Deed } from './review.ts';
import type { StatusUpdate, Todo } from './status.ts';

/** What is known of a deed before it has a number. */
export type NewDeed = Omit<Deed, 'number'> & {
  readonly priority: string;
  /** How many deeds about the update its doer saw; undefined where that does not matter. */
  readonly basedOn: number | undefined;
  /** What must still happen once it stands. */
  readonly todos: readonly Todo[];
};

/**
 * - `done`: it stands, once, now or before; `update` is what stands after it.
 * - `changed`: somebody did something about it meanwhile; `update` is what stands.
 * - `refused`: it cannot be done to an update as it stands.
 */
export type Reviewed =
  | { readonly kind: 'done' | 'changed' | 'refused'; readonly update: StatusUpdate }
  | { readonly kind: 'missing' | 'unconfirmed' };

export type ReviewUpdate = (deed: NewDeed, signal: AbortSignal) => Promise<Reviewed>;
