import type { PartialDate } from '../calendar/partial-date.ts';
import type { Instant } from '../clock.ts';
import type { Aspect } from '../partnership/aspects.ts';
import type { Meeting, Outcome } from '../partnership/register.ts';

/** Something that is done to the register. All names are register ids. */
export type Edit =
  /** What a meeting did about its item: "Council adopted the plan." */
  | {
      readonly kind: 'outcome';
      readonly meeting: string;
      readonly outcome: Outcome;
      readonly says: string;
      readonly minute?: string | undefined;
    }
  /** When a yearly duty falls due; `turn` is the year of its rhythm, wherever the date itself is moved to. */
  | { readonly kind: 'deadline'; readonly duty: string; readonly turn: number; readonly date: PartialDate }
  | {
      readonly kind: 'meeting added';
      readonly meeting: string;
      readonly committee: string;
      readonly date: PartialDate;
      readonly item: string;
      readonly role: Meeting['role'];
    }
  | { readonly kind: 'meeting moved'; readonly meeting: string; readonly date: PartialDate }
  | { readonly kind: 'meeting cancelled'; readonly meeting: string }
  /** Which group leads a priority under the newest plan. */
  | { readonly kind: 'lead'; readonly priority: string; readonly group: string; readonly plan: string }
  | { readonly kind: 'meets'; readonly group: string; readonly says: string }
  /** `at` is the fact's place among the subject's facts of that aspect, from 0. */
  | {
      readonly kind: 'fact corrected';
      readonly subject: string;
      readonly aspect: Aspect;
      readonly at: number;
      readonly from: string;
      readonly says: string;
    }
  | { readonly kind: 'fact added'; readonly subject: string; readonly aspect: Aspect; readonly says: string };

/** What a change does: to the register, or to an earlier change. */
export type Alteration =
  | Edit
  /** The change before it, by number, holds no longer. */
  | { readonly kind: 'taken back'; readonly change: number }
  /** An officer saw that the file now says `against` (nothing: undefined) and kept the change. */
  | { readonly kind: 'kept'; readonly change: number; readonly against?: string | undefined };

/** Something in words, with where it stands. */
export type Worded = { readonly says: string; readonly source: string | undefined };

/** What was changed, in words that outlast the register it was made on. */
export type Account = {
  /** "Council, 10 April 2019: what it decided" */
  readonly what: string;
  /** What it replaced; nothing where nothing was held. */
  readonly was: Worded | undefined;
  readonly to: string;
  /** What the register file said then: a later file that differs contradicts the change. */
  readonly inFile: string | undefined;
};

/** A change as it is kept, for good: taking it back is another one. */
export type Change = {
  /** From 1, without a gap: also the revision it made. */
  readonly number: number;
  readonly operation: string;
  /** Person key. */
  readonly by: string;
  readonly at: Instant;
  readonly alteration: Alteration;
  readonly account: Account;
};

/** An alteration of the register itself, not of an earlier change. */
export const isEdit = (alteration: Alteration): alteration is Edit =>
  alteration.kind !== 'taken back' && alteration.kind !== 'kept';
