import type { Day } from '../calendar/london.ts';
import { createIndex, type RegisterIndex } from '../partnership/create-index.ts';
import type { Fact, Register, Subject } from '../partnership/register.ts';
import { listName } from '../question/lists.ts';
import type { LatestStatus } from '../status/status.ts';

/** All that an answer may draw on. */
export type Knowledge = {
  readonly register: Register;
  /** By priority; a priority left out has no update read for this turn and counts as `none`. */
  readonly statuses: ReadonlyMap<string, LatestStatus>;
  /** The display name of a person key, or undefined where nobody is known by it. */
  readonly nameOf: (person: string) => string | undefined;
};

/** A fact with the subject it stands under. */
export type HeldFact = { readonly fact: Fact; readonly under: string };

/** Knowledge with its register indexed, as at a day. */
export type Held = Knowledge & {
  readonly index: RegisterIndex;
  readonly factsOf: (subject: string) => readonly HeldFact[];
  readonly today: Day;
};

type Shelves = { readonly index: RegisterIndex; readonly facts: ReadonlyMap<string, readonly HeldFact[]> };

/** Indexes are worked out once per register, which never changes in place. */
const shelves = new WeakMap<Register, Shelves>();

export const held = (knowledge: Knowledge, today: Day): Held => {
  const { register } = knowledge;
  const shelf = shelves.get(register) ?? createShelves(register);
  shelves.set(register, shelf);
  return { ...knowledge, index: shelf.index, factsOf: (subject) => shelf.facts.get(subject) ?? [], today };
};

const createShelves = (register: Register): Shelves => {
  const index = createIndex(register);
  const facts = new Map<string, HeldFact[]>();
  for (const entry of index.values())
    for (const fact of 'facts' in entry.subject ? entry.subject.facts : [])
      for (const id of new Set([entry.subject.id, ...fact.of]))
        facts.set(id, [...(facts.get(id) ?? []), { fact, under: entry.subject.id }]);
  return { index, facts };
};

/** The subject with this id, where it is one with facts of its own. */
export const subjectOf = ({ index }: Held, id: string): Subject | undefined => {
  const subject = index.get(id)?.subject;
  return subject && 'facts' in subject ? subject : undefined;
};

/** As it is called in a sentence; an id that is no subject calls itself. */
export const shortName = (known: Held, id: string): string => {
  const entry = known.index.get(id);
  if (!entry) return listName(id)?.toLowerCase() ?? id;
  if (entry.kind === 'rating') return entry.subject.name;
  if (entry.kind === 'implication') return `the ${entry.subject.issue.toLowerCase()} implications`;
  return entry.subject.short;
};

export const fullName = (known: Held, id: string): string => {
  const entry = known.index.get(id);
  if (!entry) return listName(id) ?? id;
  return entry.kind === 'implication' ? entry.subject.issue : entry.subject.name;
};
