import type { Day } from '../calendar/london.ts';
import type { Instant } from '../clock.ts';
import type { Role } from './person.ts';

/** Something done about people or places. People stand as their random keys, groups as register ids. */
export type Deed =
  /** Named to a post, from this day and up to and with `until`. */
  | {
      readonly kind: 'named';
      readonly person: string;
      readonly role: Role;
      readonly group: string | undefined;
      readonly from: Day;
      readonly until: Day | undefined;
    }
  /** Holds the post no more from this day on, whoever gave it. */
  | {
      readonly kind: 'ended';
      readonly person: string;
      readonly role: Role;
      readonly group: string | undefined;
      readonly from: Day;
    }
  | { readonly kind: 'away'; readonly person: string; readonly from: Day; readonly until: Day }
  /** Back from this day on: ends what absence there is. */
  | { readonly kind: 'back'; readonly person: string; readonly from: Day }
  /** Works on these days of the week: 1 is Monday. */
  | { readonly kind: 'days'; readonly person: string; readonly days: readonly number[] }
  /** This conversation belongs to a group; without one it is the officers'. */
  | { readonly kind: 'linked'; readonly place: Place; readonly group: string | undefined }
  | { readonly kind: 'unlinked'; readonly place: Place };

/** A channel or group chat, and its name where Teams gives one. */
export type Place = { readonly conversation: string; readonly name: string | undefined };

/** A deed with who did it and when. Numbers have no gaps: the highest is the ledger's revision. */
export type Entry = {
  readonly number: number;
  readonly by: string;
  readonly at: Instant;
  readonly operation: string;
  readonly deed: Deed;
};

/** Everything ever done, oldest first. Nothing is taken out or overwritten: what holds now is worked out of it. */
export type Ledger = readonly Entry[];

export const revision = (ledger: Ledger): number => ledger.at(-1)?.number ?? 0;

/** What is to be written down together, by whom and when, and under which operation. */
export type NewDeeds = {
  readonly deeds: readonly Deed[];
  readonly by: string;
  readonly at: Instant;
  /** The same operation is written down once, however often it comes. */
  readonly operation: string;
  /** The revision it was decided on. */
  readonly basedOn: number;
};

/** `already`: this operation stands. `changed`: somebody was quicker, so look again. */
export type Written = 'written' | 'already' | 'changed';
