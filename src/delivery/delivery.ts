import type { Instant } from '../clock.ts';
import type { ChaseStep } from '../reminders/chase-step.ts';

/**
 * What is to be shown, by reference: it is drawn when it is sent, so that it is never stale.
 * `reminder`: a deadline. `update request`: a chair is asked for a priority's status. `edit`: a posted card
 * is turned into its present state.
 */
export type Content =
  | {
      readonly kind: 'reminder';
      readonly thing: string;
      readonly dueDay: string;
      readonly notice: string;
      readonly isProvisional: boolean;
    }
  | {
      readonly kind: 'update request';
      readonly priority: string;
      readonly period: string;
      /** Names this asking in the card, and comes back with what is sent from it. */
      readonly prompt: string;
      /** When it was asked: an update recorded since then answers it. */
      readonly at: Instant;
      /** Person key of whoever asked. */
      readonly askedBy: string;
      /** The day the reply is wanted by, in London: "2027-01-15". */
      readonly returnBy?: string | undefined;
      /** A reminder of it: of no more use once the update is in. */
      readonly chase?: ChaseStep | undefined;
    }
  /** In a group's place: somebody who has no chat with the bot is asked to open one. */
  | {
      readonly kind: 'mention';
      readonly priority: string;
      readonly period: string;
      readonly at: Instant;
      readonly returnBy: string;
      /** Person key. */
      readonly person: string;
    }
  /** What came in by a return date, and what did not. */
  | {
      readonly kind: 'summary';
      readonly period: string;
      readonly at: Instant;
      readonly returnBy: string;
      readonly priorities: readonly string[];
    }
  /** Something about an update that officers or its author are told. */
  | {
      readonly kind: 'update notice';
      readonly priority: string;
      readonly version: number;
      readonly about: 'held' | 'contact' | 'wording' | 'objection';
    }
  /** The register file says otherwise than a change made in Teams; `against` names what the file says. */
  | { readonly kind: 'conflict'; readonly change: number; readonly against: string }
  | {
      readonly kind: 'edit';
      readonly thing: string;
      readonly conversation: string;
      readonly activity: string;
    };

/** To a person (by key) or to a place (by conversation id). */
export type Recipient =
  | { readonly kind: 'person'; readonly key: string }
  | { readonly kind: 'place'; readonly conversation: string };

/** Something due, before its row exists. */
export type Due = {
  /** Month partition and row key: deterministic, so that a second making is refused. */
  readonly month: string;
  readonly id: string;
  /** What the posted card is kept under, so that it can be found and edited later. */
  readonly thing: string;
  readonly recipient: Recipient;
  readonly content: Content;
  readonly dueAt: Instant;
  /** After this it is stale and no longer sent. */
  readonly staleAt: Instant;
};

export type DeliveryState = 'made' | 'claimed' | 'sending' | 'delivered' | 'terminal';

/** Where a row stands. `month` and `id` name it. */
export type DeliveryRef = Pick<Due, 'month' | 'id'>;

/** A delivery as kept. Everything but `dueAt` and `staleAt` is in real time. */
export type DeliveryRow = Due & {
  readonly state: DeliveryState;
  /** The engine that holds it while `claimed` or `sending`, and until when. */
  readonly owner: string | undefined;
  readonly leaseUntil: Instant;
  /** Not before this is it tried again. */
  readonly notBefore: Instant;
  readonly backOffMs: number;
  /** How often it was sent off without anybody knowing whether it arrived. */
  readonly unknowns: number;
  /** What each try came to: status codes, or a word where there was none. */
  readonly trail: readonly string[];
  /** Where it was posted, once accepted. */
  readonly conversation: string | undefined;
  readonly activity: string | undefined;
  /** Why it ended undelivered. */
  readonly reason: string | undefined;
  /** The sweep takes it up when its message has not by then. */
  readonly wakeAt: Instant;
  /** The store's mark of this version: a write on an older one is refused. */
  readonly version: string;
};
