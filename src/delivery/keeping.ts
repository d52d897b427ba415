import type { Instant } from '../clock.ts';
import type { DeliveryRef, DeliveryRow, Due } from './delivery.ts';

/** Rows of deliveries. Every call rejects when storage does not answer in time. */
export type DeliveryStore = {
  /** `exists`: it was made before, by whomever. */
  readonly make: (due: Due, wakeAt: Instant) => Promise<'made' | 'exists'>;
  readonly read: (ref: DeliveryRef) => Promise<DeliveryRow | undefined>;
  /** The row as it stands now; `lost` when somebody else has changed it since it was read. */
  readonly write: (row: DeliveryRow) => Promise<DeliveryRow | 'lost'>;
  /** Ids of all rows of a month that begin with `prefix!`. */
  readonly idsUnder: (month: string, prefix: string) => Promise<readonly string[]>;
  /** Open rows whose `wakeAt` has passed, at most `most`. */
  readonly overdue: (now: Instant, most: number) => Promise<readonly DeliveryRow[]>;
};

/** A message that names a row. `handle` is the queue's own. */
export type Taken = { readonly ref: DeliveryRef; readonly handle: unknown; readonly times: number };

/** The queue only hands out work: the row decides. */
export type WorkQueue = {
  readonly put: (ref: DeliveryRef, afterMs: number) => Promise<void>;
  readonly take: (most: number, hiddenForMs: number) => Promise<readonly Taken[]>;
  readonly finish: (taken: Taken) => Promise<void>;
  /** Shows itself again after so long. */
  readonly postpone: (taken: Taken, afterMs: number) => Promise<void>;
};

/** A card that stands in a conversation and can be edited. */
export type Post = {
  readonly thing: string;
  readonly conversation: string;
  readonly activity: string;
  /** Who it was for, where it was for a person. */
  readonly person: string | undefined;
};

export type Posts = {
  readonly add: (post: Post) => Promise<void>;
  readonly of: (thing: string) => Promise<readonly Post[]>;
};

/** What a recorded update still asks for: cards under `thing` to be edited. */
export type Outstanding = { readonly id: string; readonly thing: string; readonly priority: string };

export type Todos = {
  readonly outstanding: () => Promise<readonly Outstanding[]>;
  /** Called once the deliveries for it are made. */
  readonly settle: (todo: Outstanding) => Promise<void>;
};

export type Reserved =
  | { readonly kind: 'slots'; readonly at: readonly Instant[] }
  /** They lie too far ahead to be waited for. */
  | { readonly kind: 'paused'; readonly until: Instant };

/** Sending times handed out by one shared row, so that all replicas together keep to the pace. */
export type PaceStore = {
  /** Times for the next `count` sendings of the tenant. */
  readonly reserve: (now: Instant, count: number) => Promise<Reserved>;
  /** The whole tenant sends nothing before `until`. */
  readonly pause: (until: Instant) => Promise<void>;
  /** Until when the newest such pause lasts, over or not. */
  readonly pausedUntil: () => Promise<Instant>;
  /** When this conversation may be written to: `at` (taken), or not before a time (not taken). */
  readonly conversation: (id: string, at: Instant) => Promise<Instant>;
  /** The same without taking it. */
  readonly conversationFree: (id: string, at: Instant) => Promise<Instant>;
};
