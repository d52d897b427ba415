import type { Register } from '../partnership/register.ts';
import { type Askable, askables } from './askable.ts';
import { aspectForms, cuePairs } from './aspect-tree.ts';
import { createFactSearch, type FactSearch } from './fact-search.ts';
import { createFactWords, type FactWords } from './fact-words.ts';
import { createHeldTimes, type HeldTimes } from './held-times.ts';
import { kindWords } from './kind-words.ts';
import { listAskables } from './lists.ts';
import { margins } from './margins.ts';
import { createPhraseTree, type PhraseTree } from './phrase-tree.ts';
import { createSpelling, type Spelling } from './spelling.ts';
import { isEmptyWord, otherSpellings, phraseForms } from './words.ts';

/** A phrase that names a subject, and how surely. */
export type Naming = {
  readonly id: string;
  readonly strength: number;
  readonly how: 'name' | 'search' | 'word' | 'generic' | 'nearby';
  /** The register's own words: safe to show. */
  readonly phrase: string;
  /** Forms are singular: a list ("priorities") is only met by a plural. */
  readonly isPlural: boolean;
};

/** A word of a name: `share` is its part of the name's weight. */
export type PartOf = { readonly name: number; readonly id: string; readonly share: number };

/** All that reading a question needs of a register, compiled once per effective register. */
export type Vocabulary = {
  readonly subjects: ReadonlyMap<string, Askable>;
  readonly phrases: PhraseTree<Naming>;
  readonly parts: ReadonlyMap<string, readonly PartOf[]>;
  /** Whether a word stands in a name or asks for an aspect; `isKnown`: or stands in any sentence of the register. */
  readonly isNamed: (form: string) => boolean;
  readonly isKnown: (form: string) => boolean;
  /** Whether the two stand side by side in some phrase of the register. */
  readonly isPair: (first: string, second: string) => boolean;
  readonly spelling: Spelling;
  readonly subjectsSaying: FactWords['subjectsSaying'];
  readonly sentencesLike: FactSearch;
  readonly heldTimes: HeldTimes;
};

export const createVocabulary = (register: Register): Vocabulary => {
  const lists = listAskables(register);
  const subjects = [
    ...askables(register).filter(({ id }) => !lists.some((list) => list.id === id)),
    ...lists,
  ];
  const namings = subjects.flatMap(namingsOf);
  const phrases = createPhraseTree<Naming>();
  const known = new Set(aspectForms);
  const pairs = new Set(cuePairs);
  for (const naming of namings) {
    const forms = phraseForms(naming.phrase);
    phrases.add(forms, naming);
    forms.forEach((form, at) => {
      known.add(form);
      if (at > 0 && !isEmptyWord(form) && !isEmptyWord(forms[at - 1] ?? ''))
        pairs.add(`${forms[at - 1]} ${form}`);
    });
  }
  const spelling = createSpelling([...known, ...otherSpellings]);
  const { forms: saidForms, subjectsSaying } = createFactWords(register);
  const said = new Set(saidForms);
  return {
    subjects: new Map(subjects.map((subject) => [subject.id, subject])),
    phrases,
    parts: nameParts(subjects),
    isNamed: (form) => known.has(form),
    isKnown: (form) => known.has(form) || said.has(form),
    isPair: (first, second) => pairs.has(`${first} ${second}`),
    spelling,
    subjectsSaying,
    sentencesLike: createFactSearch(register),
    heldTimes: createHeldTimes(register),
  };
};

const namingsOf = (subject: Askable): Naming[] => {
  const say = (
    how: Naming['how'],
    phrases: readonly string[],
    strength: number = margins.strength[how],
  ): Naming[] =>
    phrases.map((phrase) => ({
      id: subject.id,
      strength,
      how,
      phrase,
      isPlural: subject.kind === 'list' && /[a-z]s$/.test(phrase),
    }));
  const all = [
    ...say('name', subject.names.map(withoutArticle)),
    ...say('search', subject.search),
    ...say(
      'name',
      subject.words.filter((phrase) => isOfName(phrase, subject)).map(withoutArticle),
      margins.strength.word,
    ),
    ...say('word', subject.words),
    ...say('generic', [...kindWords[subject.kind], ...subject.names.filter(hasYears).map(withoutYears)]),
    ...say('nearby', subject.nearby),
  ];
  const seen = new Set<string>();
  return all.filter(({ phrase }) => {
    const key = phraseForms(phrase).join(' ');
    const isNew = key !== '' && !seen.has(key);
    seen.add(key);
    return isNew;
  });
};

/** "Young people" is a part of "Children and young people", and not something that it covers. */
const isOfName = (phrase: string, { name, short }: Askable): boolean => {
  const forms = phraseForms(phrase);
  return [name, short].some((one) => forms.every((form) => phraseForms(one).includes(form)));
};

const withoutArticle = (name: string): string => name.replace(/^the /i, '');

/** "Community Safety Plan 2019-22" is also asked for as "community safety plan": the year then tells which. */
const years = /\b(19|20)\d\d([-/]\d{2,4})?\b/g;
const hasYears = (name: string): boolean => name.search(years) >= 0;
const withoutYears = (name: string): string => withoutArticle(name.replaceAll(years, ' ').trim());

const nameParts = (subjects: readonly Askable[]): ReadonlyMap<string, readonly PartOf[]> => {
  // Lists have everyday phrases for names: half of one of them names nothing.
  const names = subjects
    .filter(({ kind }) => kind !== 'list')
    .flatMap(({ id, names }) =>
      names.map((name) => ({
        id,
        forms: [...new Set(phraseForms(name))].filter((form) => !isEmptyWord(form)),
      })),
    );
  const count = new Map<string, number>();
  for (const { forms } of names) for (const form of forms) count.set(form, (count.get(form) ?? 0) + 1);
  const weight = (form: string): number => Math.log(1 + names.length / (count.get(form) ?? 1));
  const parts = new Map<string, PartOf[]>();
  names.forEach(({ id, forms }, name) => {
    const whole = forms.reduce((sum, form) => sum + weight(form), 0);
    if (forms.length < 2) return;
    for (const form of forms) {
      const held = parts.get(form) ?? [];
      parts.set(form, held);
      // A word shared by many names points at none of them.
      if (held.length < 24) held.push({ name, id, share: weight(form) / whole });
    }
  });
  return parts;
};
