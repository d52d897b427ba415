import type { Instant } from '../clock.ts';

/** What somebody typed into an update card and has not sent: kept for them alone. */
export type Draft = {
  readonly priority: string;
  readonly period: string;
  /** Person key. */
  readonly by: string;
  readonly at: Instant;
  readonly typed: TypedUpdate;
};

/** The inputs of an update card, as typed. */
export type TypedUpdate = {
  readonly rating: string | undefined;
  readonly forecast: string | undefined;
  readonly commentary: string;
  readonly action?: string | undefined;
  readonly owner?: string | undefined;
  readonly actionBy?: string | undefined;
  readonly hasMore?: boolean | undefined;
};

/** Where drafts are kept. Every call rejects when storage does not answer in time. */
export type Drafts = {
  readonly keep: (draft: Draft, signal: AbortSignal) => Promise<void>;
  readonly read: (
    priority: string,
    period: string,
    by: string,
    signal: AbortSignal,
  ) => Promise<Draft | undefined>;
  readonly drop: (priority: string, period: string, by: string, signal: AbortSignal) => Promise<void>;
};
