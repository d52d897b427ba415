import type { Address, Unreachable } from '../chat.ts';
import type { Instant } from '../clock.ts';

/** A conversation as last heard of. */
export type Known = {
  readonly address: Address;
  readonly lastSeen: Instant;
  /** Since when and why it cannot be written to; undefined while it can. */
  readonly unreachable: { readonly since: Instant; readonly why: Unreachable } | undefined;
  /** The person whose personal conversation it is, by key. */
  readonly person: string | undefined;
};

/** Where people and places are reached. Every call rejects when storage does not answer in time. */
export type Conversations = {
  /** Heard of just now: keeps its newest address, and makes it reachable again. */
  readonly remember: (
    address: Address,
    person: string | undefined,
    at: Instant,
    signal: AbortSignal,
  ) => Promise<void>;
  readonly find: (conversation: string, signal: AbortSignal) => Promise<Known | undefined>;
  readonly personal: (person: string, signal: AbortSignal) => Promise<Known | undefined>;
  readonly markUnreachable: (
    conversation: string,
    why: Unreachable,
    at: Instant,
    signal: AbortSignal,
  ) => Promise<void>;
  /** The same person's conversation has another id from now on; nothing was heard of them. */
  readonly moved: (known: Known, conversation: string, signal: AbortSignal) => Promise<void>;
  readonly unreachable: (signal: AbortSignal) => Promise<readonly Known[]>;
  /** Whether a welcome is due there: once, however often and wherever the arrival is heard of; again after a day. */
  readonly claimWelcome: (conversation: string, at: Instant, signal: AbortSignal) => Promise<boolean>;
};
