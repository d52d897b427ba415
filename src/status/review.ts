import type { Day } from '../calendar/london.ts';
import type { Instant } from '../clock.ts';

/** Who did something, and when. `by` is a person key. */
export type Mark = { readonly by: string; readonly at: Instant };

/** With what an update goes out: a meeting of the register, or a day alone. Readers see it from `on`. */
export type Occasion = { readonly meeting: string | undefined; readonly on: Day };

/** What was done about an update after it was received. Nothing of it is ever overwritten. */
export type Deed = Mark & {
  /** The update's version, and the deed's place among those about it, from 1. */
  readonly version: number;
  readonly number: number;
  readonly operation: string;
  readonly did: Did;
};

export type Did =
  /** `commentary`: an officer's wording in place of the author's. */
  | { readonly kind: 'agreed'; readonly commentary?: string | undefined }
  | { readonly kind: 'objected'; readonly says: string }
  | { readonly kind: 'published'; readonly occasion: Occasion }
  | { readonly kind: 'redacted'; readonly why: string };

/** Where an update stands: all its deeds folded. */
export type Review = {
  /** How many deeds it is the fold of. */
  readonly deeds: number;
  readonly state: 'received' | 'agreed' | 'published';
  readonly agreed?: Mark | undefined;
  /** The words are an officer's: the author's own stand in the history. */
  readonly reworded?: Mark | undefined;
  readonly objected?: (Mark & { readonly says: string }) | undefined;
  readonly published?: (Mark & { readonly occasion: Occasion }) | undefined;
  readonly redacted?: (Mark & { readonly why: string }) | undefined;
};
