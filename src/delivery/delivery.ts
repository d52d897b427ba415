import type { Instant } from '../clock.ts';

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
  | { readonly kind: 'update request'; readonly priority: string; readonly period: string }
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
  readonly recipient: Recipient;
  readonly content: Content;
  readonly dueAt: Instant;
  /** After this it is stale and no longer sent. */
  readonly staleAt: Instant;
};

export type DeliveryState = 'made' | 'claimed' | 'sending' | 'delivered' | 'terminal';
