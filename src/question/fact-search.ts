import type { Fact, Register, Silence, Subject } from '../partnership/register.ts';
import { everySubject } from './fact-words.ts';
import { stem, stems } from './stems.ts';
import { isEmptyWord, phraseForms } from './words.ts';

/** Something the register says, or says that nobody says, under a subject. */
export type Sentence =
  | { readonly kind: 'fact'; readonly under: string; readonly fact: Fact }
  | { readonly kind: 'silence'; readonly under: string; readonly silence: Silence };

/** A sentence that shares words with a question. */
export type Match = {
  readonly sentence: Sentence;
  /** The question's stems with what each tells: rare words tell most, and words nobody here uses are missed in full. */
  readonly wanted: ReadonlyMap<string, number>;
  readonly met: ReadonlySet<string>;
  /** Sum of what the shared words tell, and its part of what all of them would. */
  readonly weight: number;
  readonly share: number;
};

/** Sentences sharing the most with `forms`, the best first. */
export type FactSearch = (forms: readonly string[]) => readonly Match[];

/** A word in more sentences than this tells nothing, and following it would cost more than a question may. */
const common = 90;
const most = 12;

export const createFactSearch = (register: Register): FactSearch => {
  const sentences = everySubject(register).flatMap(sentencesOf);
  const standing = new Map<string, number[]>();
  sentences.forEach(({ forms }, at) => {
    for (const form of forms) {
      const held = standing.get(form) ?? [];
      standing.set(form, held);
      if (held.length <= common) held.push(at);
    }
  });
  const telling = (one: string): number => Math.log(1 + sentences.length / (standing.get(one)?.length ?? 1));
  return (forms) => {
    const wanted = new Map<string, number>();
    for (const one of stems(forms.filter((form) => form.length > 2)))
      if ((standing.get(one)?.length ?? 0) <= common) wanted.set(one, telling(one));
    const met = new Map<number, Set<string>>();
    for (const one of wanted.keys())
      for (const at of standing.get(one) ?? []) met.set(at, (met.get(at) ?? new Set()).add(one));
    const total = sum(wanted, wanted.keys());
    return [...met]
      .map(([at, shared]) => ({ at, shared, weight: sum(wanted, shared) }))
      .sort((a, b) => b.weight - a.weight || a.at - b.at)
      .slice(0, most)
      .flatMap(({ at, shared, weight }): Match[] => {
        const sentence = sentences[at]?.sentence;
        return sentence ? [{ sentence, wanted, met: shared, weight, share: weight / total }] : [];
      });
  };
};

const sum = (wanted: ReadonlyMap<string, number>, of: Iterable<string>): number => {
  let all = 0;
  for (const one of of) all += wanted.get(one) ?? 0;
  return all;
};

type Standing = { readonly sentence: Sentence; readonly forms: ReadonlySet<string> };

/** A subject's name stands in all that is said under it. */
const sentencesOf = ({ id, name, short, facts, silences }: Subject): Standing[] => {
  const named = `${name} ${short}`;
  return [
    ...facts.map(
      (fact): Standing => ({
        sentence: { kind: 'fact', under: id, fact },
        forms: formsOf(`${named} ${fact.says} ${(fact.search ?? []).join(' ')}`),
      }),
    ),
    ...silences.map(
      (silence): Standing => ({
        sentence: { kind: 'silence', under: id, silence },
        forms: formsOf(`${named} ${silence.says}`),
      }),
    ),
  ];
};

const formsOf = (says: string): ReadonlySet<string> =>
  new Set(
    phraseForms(says)
      .filter((form) => !isEmptyWord(form))
      .map(stem),
  );
