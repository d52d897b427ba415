import { addDays, type Day, londonDay, londonTime } from '../calendar/london.ts';
import { quarter } from '../calendar/periods.ts';
import type { Instant } from '../clock.ts';
import { updateThing } from '../status/thing.ts';
import type { ChaseStep } from './chase-step.ts';

/** Somebody is to be asked for a priority's status. */
export type UpdateRequest = {
  /** What its cards are posted under. */
  readonly thing: string;
  readonly priority: string;
  readonly period: string;
  readonly dueDay: string;
  /** Tells this request from the next one for the same day; from the operation that asked for it, or the update before it. */
  readonly notice: string;
  /** What the card calls this asking: letters, digits and marks that any client sends back unchanged. */
  readonly prompt: string;
  /** An update recorded since then answers it. */
  readonly at: Instant;
  /** When it goes out, where that is later. */
  readonly dueAt?: Instant | undefined;
  readonly staleAt: Instant;
  /** Person key of whoever asked. */
  readonly askedBy: string;
  /** The day the reply is wanted by. */
  readonly returnBy?: Day | undefined;
  /** A reminder of a request that was not answered: which one. */
  readonly chase?: ChaseStep | undefined;
};

/** After this many days an update request that could not be delivered is not sent any more. */
const usefulDays = 14;

/**
 * A request for `priority`'s status in the present quarter, the same one however often `operation` is worked out.
 * With `after`, the number of the newest update, it is also the same whoever asks on one day until the next update.
 */
export const updateRequest = (
  priority: string,
  askedBy: string,
  operation: string,
  now: Instant,
  returnBy?: Day,
  after?: number,
): UpdateRequest => {
  const day = londonDay(now);
  const period = quarter(day);
  const staleAt = londonTime(addDays(day, usefulDays), '18:00');
  const what = { thing: updateThing(priority, period), priority, period };
  return {
    ...what,
    dueDay: day,
    notice: after === undefined ? `asked:${operation}` : `asked after ${after}`,
    prompt: promptOf(operation),
    at: now,
    staleAt,
    askedBy,
    returnBy,
  };
};

/** The prompt that asking under `operation` puts into its cards. */
export const promptOf = (operation: string): string =>
  `asked:${operation}`.replaceAll(/[^\w:.|-]/g, '-').slice(0, 200);
