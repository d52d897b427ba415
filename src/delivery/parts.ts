import type { Deliver, Reopen, Shown } from '../chat.ts';
import type { Clock, Instant } from '../clock.ts';
import type { Conversations } from './conversations.ts';
import type { Content, DeliveryRow, Due, Recipient } from './delivery.ts';
import type { DeliveryStore, PaceStore, Posts, Todos, WorkQueue } from './keeping.ts';
import { isRepeat } from './next-step.ts';
import type { OwedStore } from './owed.ts';

/** How a card is to be drawn: a repeat may already stand in the conversation and has to say so. */
export type Manner = {
  readonly isRepeat: boolean;
  readonly recipient: Recipient;
  /** It stands in the conversation already: to be drawn as it has to look now, needed or not. */
  readonly isPosted?: boolean | undefined;
};

/** The card as things stand now; undefined where nobody needs it any more. */
export type Draw = (content: Content, manner: Manner) => Promise<Shown | undefined>;

/** One line for the operator: an event and ids, never names or words. */
export type Log = (event: string, fields: Readonly<Record<string, string | number>>) => void;

/** All in milliseconds of real time. */
export type Timing = {
  /** How long a row is held by whoever works on it. */
  readonly leaseMs: number;
  /** How long a post or an edit may take. */
  readonly postMs: number;
  /** How often rows without a message are looked for. */
  readonly sweepMs: number;
  /** A row not worked on by then is swept up. */
  readonly graceMs: number;
  /** The longest pause between two looks at an empty queue. */
  readonly idleMs: number;
  /** How often it is tried to reach somebody the bot has not met. */
  readonly strangerMs: number;
  /** The first pause after a card could not be drawn; each later one is twice as long. */
  readonly drawAgainMs: number;
  /** How many deliveries one process works on at once. */
  readonly atOnce: number;
};

export const usualTiming: Timing = {
  leaseMs: 40_000,
  postMs: 8_000,
  sweepMs: 30_000,
  graceMs: 30_000,
  idleMs: 1_500,
  strangerMs: 600_000,
  drawAgainMs: 2_000,
  atOnce: 32,
};

/** Everything the engine needs from the rest of the house. */
export type Parts = {
  readonly clock: Clock;
  /** Makes storage ready; rejects while it does not answer. */
  readonly prepare: (signal: AbortSignal) => Promise<void>;
  /** Everything due at `now`, made before or not. */
  readonly due: (now: Instant, signal: AbortSignal) => Promise<readonly Due[]>;
  readonly store: DeliveryStore;
  readonly queue: WorkQueue;
  readonly owed: OwedStore;
  readonly posts: Posts;
  readonly todos: Todos;
  readonly pace: PaceStore;
  readonly conversations: Pick<
    Conversations,
    'find' | 'personal' | 'markUnreachable' | 'moved' | 'unreachable'
  >;
  readonly draw: Draw;
  readonly deliver: Deliver;
  readonly reopen: Reopen;
  readonly log: Log;
  readonly random: () => number;
  readonly timing: Timing;
};

/** How a row's card is to be drawn. */
export const mannerOf = (row: DeliveryRow): Manner => ({ isRepeat: isRepeat(row), recipient: row.recipient });

/** Storage calls of the engine that take a signal share this deadline each. */
export const soon = (): AbortSignal => AbortSignal.timeout(5_000);
