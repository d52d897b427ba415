import type { Instant } from '../clock.ts';

/** What a link gives: by whose order, until when, and whether only what is published. */
export type ExportGrant = {
  /** Person key. */
  readonly by: string;
  readonly until: Instant;
  readonly format: 'csv' | 'json';
  readonly isPublishedOnly: boolean;
};

/** Links that export updates. Every call rejects when storage does not answer in time. */
export type ExportLinks = {
  /** A random token that stands for the grant; only its hash is kept. */
  readonly create: (grant: ExportGrant, signal: AbortSignal) => Promise<string>;
  /** Whether the token could be used at `now`; nothing is used up. */
  readonly isOpen: (token: string, now: Instant, signal: AbortSignal) => Promise<boolean>;
  /** The grant, once: whoever comes second, or too late, gets nothing. */
  readonly take: (token: string, now: Instant, signal: AbortSignal) => Promise<ExportGrant | undefined>;
};
