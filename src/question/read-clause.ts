import type { Day } from '../calendar/london.ts';
import { type Place, type ScoredAspect, scoredAspects } from './aspect-scores.ts';
import { metCues } from './aspect-tree.ts';
import { type Chosen, chosenSubject } from './choose-subject.ts';
import { claimsOf } from './claims.ts';
import { isTimeForm, type Mention, mentions } from './mentions.ts';
import { type OutsideKind, outsideKind, smallTalk } from './outside.ts';
import type { Claim } from './question.ts';
import { readTime } from './read-time.ts';
import { repairedWords } from './repair.ts';
import { writtenNumbers } from './spoken-numbers.ts';
import type { Time } from './time.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isEmptyWord, readWords, type Word, wordForm } from './words.ts';

/** What one clause says, before what came earlier is brought in. */
export type Clause = {
  readonly text: string;
  /** Its words, mended, in their forms. */
  readonly forms: readonly string[];
  readonly chosen: Chosen;
  /** It is none of the register's business, and why. */
  readonly outside: OutsideKind | undefined;
  /** Aspects asked for, strongest first; `beside` leaves out what the subject's own words ask. */
  readonly aspects: readonly ScoredAspect[];
  readonly beside: readonly ScoredAspect[];
  readonly time: Time | undefined;
  readonly claims: readonly Claim[];
  readonly terms: readonly string[];
  /** Those that neither name the subject nor ask for an aspect: what exactly is wanted to be known. */
  readonly details: readonly string[];
  /** Content words that nothing in the vocabulary knows. */
  readonly unknown: readonly string[];
  /** Everything of the register that it names. */
  readonly named: readonly string[];
  /** It leans on what came before: "and who leads it", "what about …". */
  readonly leans: boolean;
};

const leaning =
  /^(?:and|but|so|ok|okay|right|also|or|then)\b|\b(?:it|its|they|them|their|that|this|those|these|he|she|there|same|ones?)\b|^(?:what|how) about\b/;
const comparing =
  /\b(?:or|same as|same|difference|differ|different|versus|vs|compared|than|instead|isnt|part of|under)\b/;

export const readClause = (text: string, vocabulary: Vocabulary, today: Day): Clause => {
  const words = repairedWords(readWords(text), vocabulary);
  const time = readTime(writtenNumbers(mendedText(text, words)), vocabulary.heldTimes, today);
  const forms = words.map(({ form }) => form);
  const said = forms.join(' ');
  const met = mentions(words, vocabulary);
  const isJoined = joins(forms, said);
  const cues = metCues(forms);
  const aspect = scoredAspects(words, undefined)[0]?.aspect;
  const chosen = chosenSubject(met, { aspect, time, isJoined, isRow: isRowOf(forms, met) }, vocabulary);
  const isRow = chosen.kind === 'one' && vocabulary.subjects.get(chosen.mention.id)?.kind === 'implication';
  return {
    text,
    forms,
    chosen,
    outside: outsideKind(text, isNamed(chosen), vocabulary.isKnown) ?? smallTalk(said),
    aspects: scoredAspects(words, nameOf(chosen, false, isRow)),
    beside: scoredAspects(words, nameOf(chosen, true, isRow)),
    time,
    claims: claimsOf(text, met, vocabulary),
    terms: contentWords(words.filter((_, at) => !isSpent(at, met, []))),
    details: contentWords(words.filter((_, at) => !isSpent(at, met, cues))),
    unknown: contentWords(words.filter(({ form }) => !vocabulary.isKnown(form) && !isNumber(form))),
    named: [...new Set(met.filter(({ how }) => how !== 'part').map(({ id }) => id))],
    leans: leaning.test(said),
  };
};

/** Dates are read from the words as mended ("febuary"), but as typed where nothing was wrong: forms lose their endings. */
const mendedText = (text: string, words: readonly Word[]): string =>
  words.some(({ isRepaired }) => isRepaired)
    ? words
        .map(({ isRepaired, form, text: typed }) => (isRepaired && wordForm(typed) !== form ? form : typed))
        .join(' ')
    : text;

/** Where the subject's name stands (a row of a table may be named by one word: "legal"); one word of any other may ask as well ("sign-off"), unless `even` that shall not. */
const nameOf = (chosen: Chosen, even: boolean, isRow: boolean): Place | undefined => {
  if (chosen.kind !== 'one' || chosen.mention.isFrame || chosen.mention.how === 'part') return undefined;
  const { from, to, isCue, how } = chosen.mention;
  const isEveryday = how === 'search' && !even;
  const isNamed = (to - from > 1 || isRow) && !isCue && !isEveryday;
  return isNamed || (even && isCue) ? { from, to } : undefined;
};

/** A subject of ours is named outright, not only by an everyday word such as "report" or "town". */
const isNamed = (chosen: Chosen): boolean =>
  chosen.kind === 'several' ||
  chosen.kind === 'choice' ||
  (chosen.kind === 'one' &&
    ['name', 'search', 'word', 'nearby'].includes(chosen.mention.how) &&
    !chosen.mention.isCue);

const isSpent = (at: number, met: readonly Mention[], cues: readonly Place[]): boolean =>
  [...cues, ...met.filter(({ how }) => how !== 'part' && how !== 'word')].some(
    ({ from, to }) => from <= at && at < to,
  );

/** Short, and every word of it a name's or a joining one. */
const isRowOf = (forms: readonly string[], met: readonly Mention[]): boolean =>
  forms.length <= 6 &&
  forms.every(
    (form, at) =>
      joining.has(form) || met.some(({ from, to, how }) => how !== 'part' && from <= at && at < to),
  );

const joining = new Set('and or plus the also on of for in about with both then &'.split(' '));

/** Whether two mentions stand side by side: nothing but joining words between them, and no comparison of the two. */
const joins = (forms: readonly string[], said: string): ((a: Mention, b: Mention) => boolean) => {
  const isBareRow =
    forms.every((form) => form !== 'is' && form !== 'are' && form !== 'was') &&
    !/\b(?:same|vs|versus|differ\w*|compared|than|instead)\b/.test(said);
  if (comparing.test(said) && !isBareRow) return () => false;
  return (a, b) => {
    const [first, second] = a.from < b.from ? [a, b] : [b, a];
    return forms.slice(first.to, second.from).every((form) => joining.has(form));
  };
};

const numbers = new Set('one two three four five six seven eight nine ten'.split(' '));
const isNumber = (form: string): boolean => numbers.has(form) || /^\d+$/.test(form);

const contentWords = (words: readonly Word[]): readonly string[] =>
  words.map(({ form }) => form).filter((form) => form.length > 2 && !isEmptyWord(form) && !isTimeForm(form));
