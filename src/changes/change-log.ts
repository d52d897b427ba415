import type { Change } from './change.ts';

/** A change on top of the revision its author saw. */
export type NewChange = Omit<Change, 'number'> & { readonly basedOn: number };

/**
 * What became of a change.
 * `already`: this operation had made it. `overtaken`: another came first, nothing was written.
 * `unconfirmed`: storage did not answer in time; doing it again under the same operation finds out.
 */
export type Made =
  | { readonly kind: 'made' | 'already'; readonly change: Change }
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'unconfirmed' };

/** Where changes are kept. Reading rejects when storage does not answer in time. */
export type ChangeLog = {
  /** The number of the newest change; 0 before the first. */
  readonly revision: (signal: AbortSignal) => Promise<number>;
  /** The changes after `number`, oldest first. */
  readonly after: (number: number, signal: AbortSignal) => Promise<readonly Change[]>;
  readonly make: (change: NewChange, signal: AbortSignal) => Promise<Made>;
};
