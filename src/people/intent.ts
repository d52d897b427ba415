import type { Role } from './person.ts';

/** Whom a command is about: `mentioned` by place among the mentions, `named` only by words, `known` from a choice. */
export type Whom =
  | { readonly kind: 'self' }
  | { readonly kind: 'mentioned'; readonly index: number }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'several' }
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'known'; readonly key: string };

/** Which group or priority: as typed, or by id from a choice. */
export type Which =
  | { readonly kind: 'said'; readonly words: string }
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'known'; readonly id: string };

/** Days as typed ("1 December", "tomorrow"), still to be read. */
export type Span = { readonly from: string | undefined; readonly until: string | undefined };

/** What somebody wants done about people and places. */
export type Intent =
  | {
      readonly kind: 'name';
      readonly whom: Whom;
      readonly role: Role;
      readonly which: Which;
      readonly span: Span;
    }
  | {
      readonly kind: 'end';
      readonly whom: Whom;
      readonly role: Role;
      readonly which: Which;
      readonly span: Span;
    }
  | { readonly kind: 'hand over'; readonly whom: Whom; readonly which: Which; readonly span: Span }
  | { readonly kind: 'away'; readonly whom: Whom; readonly span: Span }
  | { readonly kind: 'back'; readonly whom: Whom; readonly span: Span }
  | { readonly kind: 'days'; readonly whom: Whom; readonly days: readonly number[] }
  | { readonly kind: 'link'; readonly which: Which | { readonly kind: 'officers' } }
  /** `which`: what it is said to be linked to. */
  | { readonly kind: 'unlink'; readonly which?: Which }
  | { readonly kind: 'who holds what' }
  | { readonly kind: 'what is vacant' }
  | { readonly kind: 'officers' };
