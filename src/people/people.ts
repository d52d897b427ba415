import type { HeldPost } from './held-posts.ts';
import type { Ledger, NewDeeds, Written } from './ledger.ts';
import type { Person, Role } from './person.ts';

/** Who is asking, as the chat names them. */
export type Met = { readonly id: string; readonly name: string; readonly isGuest: boolean };

/** What the bot keeps about people. Every call rejects when storage does not answer in time. */
export type People = {
  readonly findPerson: (entraId: string, signal: AbortSignal) => Promise<Person | undefined>;
  /** By the random key that other tables hold. */
  readonly personOf: (key: string, signal: AbortSignal) => Promise<Person | undefined>;
  /** The person, made known with a random key where new, under the name the chat gives now. */
  readonly rememberPerson: (met: Met, signal: AbortSignal) => Promise<Person>;
  /** Who holds a role, met or not: somebody named is given a key before they are met. */
  readonly peopleWith: (
    role: Role,
    group: string | undefined,
    signal: AbortSignal,
  ) => Promise<readonly Person[]>;
  /** Who holds what and since when. Looked at anew where it is older than 15 s, or where `look` says so. */
  readonly roster: (signal: AbortSignal, look?: boolean) => Promise<Roster>;
  /** Everybody the bot has met or was told of. */
  readonly everyone: (signal: AbortSignal) => Promise<readonly Person[]>;
  /** Writes down what was done: all of it or nothing. */
  readonly write: (deeds: NewDeeds, signal: AbortSignal) => Promise<Written>;
};

/** Who holds what, now, before and to come. */
export type Roster = {
  readonly ledger: Ledger;
  /** Those given by settings and files first. */
  readonly posts: readonly HeldPost[];
};
