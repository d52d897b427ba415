import type { Register, Source } from '../partnership/register.ts';
import type { Edit } from './change.ts';

/** What stands in a field: its words, to be compared, and its source. */
export type Standing = { readonly says: string; readonly source: Source | undefined };

/** How one kind of edit is done. All are pure. */
export type Rule<One extends Edit> = {
  /** What it changes, "full-council decided": the newer of two edits of one field holds. */
  readonly field: (edit: One) => string;
  /** What it changes, for people: "Council, 10 April 2019: what it decided". */
  readonly what: (edit: One, register: Register) => string;
  /** What it needs and the register lacks, for people; nothing where it can be done. */
  readonly missing: (edit: One, register: Register) => string | undefined;
  readonly standing: (edit: One, register: Register) => Standing | undefined;
  /** What will stand there. */
  readonly says: (edit: One, register: Register) => string;
  readonly apply: (edit: One, register: Register, source: Source) => Register;
};
