import type { Presence } from './presence.ts';

export type Role = 'reader' | 'contributor' | 'chair' | 'deputy' | 'officer' | 'democratic services';

/**
 * Somebody the bot knows. `key` is random and is all that other tables hold;
 * `entraId` and `name` stand here only. `chairs` and so on are register ids of groups or priorities.
 */
export type Person = {
  readonly key: string;
  readonly entraId: string;
  readonly name: string;
  readonly isGuest: boolean;
  /** Those in force now. */
  readonly posts: readonly Post[];
  /** When they work, as far as they said. */
  readonly presence?: Presence;
};

/** A role somebody holds, and for which group (officers and democratic services: none). */
export type Post = { readonly role: Role; readonly group: string | undefined };
