import type { Instant } from '../clock.ts';

/**
 * A reminder whose time has come. Its identity is thing + due date + notice (+ recipient):
 * working it out again gives the same one, and the store refuses it a second time.
 */
export type DueReminder = {
  /** Register id of the duty, stage or meeting. */
  readonly thing: string;
  /** ISO day in London of the deadline itself. */
  readonly dueDay: string;
  /** "28d", "14d", "7d" … : how long before the deadline it goes out. */
  readonly notice: string;
  /** When its time came. */
  readonly at: Instant;
  /** When the next one takes over, or the deadline has passed: after it this one is not sent any more. */
  readonly staleAt: Instant;
  readonly isProvisional: boolean;
};
