import type { Fact, Register, Silence, Subject } from '../partnership/register.ts';
import { isEmptyWord, phraseForms } from './words.ts';

/** Everything with facts of its own, in the register's order. */
export const everySubject = (register: Register): readonly Subject[] => [
  register.partnership,
  ...register.reports,
  ...register.plans,
  ...register.priorities,
  ...register.groups,
  ...register.organisations,
  ...register.committees,
  ...register.meetings,
  ...register.grants,
  ...register.duties,
  ...register.topics,
];

/** The words of the register's sentences: known, though they name no subject, and whose sentences they stand in. */
export type FactWords = {
  readonly forms: Iterable<string>;
  /** Subjects whose sentences share the most of these words: enough to offer, never enough to answer. */
  readonly subjectsSaying: (details: readonly string[]) => readonly string[];
};

const saidWords = (one: Fact | Silence): readonly string[] => [
  one.says,
  ...('search' in one ? (one.search ?? []) : []),
];

/** A word in the sentences of more subjects than this points at none of them. */
const common = 6;
const offered = 4;

export const createFactWords = (register: Register): FactWords => {
  const standing = new Map<string, Set<string>>();
  for (const { id, facts, silences } of everySubject(register))
    for (const says of [...facts, ...silences].flatMap(saidWords))
      for (const form of phraseForms(says)) standing.set(form, (standing.get(form) ?? new Set()).add(id));
  return {
    forms: standing.keys(),
    subjectsSaying: (details) => {
      const counts = new Map<string, number>();
      const telling = details.filter(
        (form) => !isEmptyWord(form) && (standing.get(form)?.size ?? 99) <= common,
      );
      for (const form of telling)
        for (const id of standing.get(form) ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
      const most = Math.max(0, ...counts.values());
      return [...counts]
        .filter(([, count]) => count === most)
        .map(([id]) => id)
        .slice(0, offered);
    },
  };
};
