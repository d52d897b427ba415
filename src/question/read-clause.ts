import type { Day } from '../calendar/london.ts';
import { aspectScores, ranked, type ScoredAspect } from './aspect-scores.ts';
import { type Chosen, chosenSubject } from './choose-subject.ts';
import { claimsOf } from './claims.ts';
import { margins } from './margins.ts';
import { type Mention, mentions } from './mentions.ts';
import type { Claim } from './question.ts';
import { readTime } from './read-time.ts';
import { repairedWords } from './repair.ts';
import type { Time } from './time.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isEmptyWord, readWords, type Word } from './words.ts';

/** What one clause says, before what came earlier is brought in. */
export type Clause = {
  readonly text: string;
  readonly chosen: Chosen;
  readonly mentions: readonly Mention[];
  /** Aspects asked for, strongest first. */
  readonly aspects: readonly ScoredAspect[];
  readonly time: Time | undefined;
  readonly claims: readonly Claim[];
  readonly terms: readonly string[];
  /** Content words that nothing in the vocabulary knows. */
  readonly unknown: readonly string[];
  readonly length: number;
  /** It leans on what came before: "and who leads it", "what about …". */
  readonly leans: boolean;
};

const leaning =
  /^(?:and|but|so|ok|okay|right|also|or|then)\b|\b(?:it|its|they|them|their|that|this|those|these|he|she|there|same|ones?)\b|^(?:what|how) about\b/;
const comparing =
  /\b(?:or|same as|same|difference|differ|different|versus|vs|compared|than|instead|isnt|part of|under)\b/;

export const readClause = (text: string, vocabulary: Vocabulary, today: Day): Clause => {
  const { time, rest } = readTime(text, vocabulary.planYears, today);
  const words = repairedWords(readWords(rest), vocabulary);
  const said = words.map(({ form }) => form).join(' ');
  const met = mentions(words, vocabulary);
  const bearing = { aspect: saidAspects(words, met)[0]?.aspect, time, isJoined: joins(words, said) };
  const chosen = chosenSubject(met, bearing, vocabulary);
  return {
    text,
    chosen,
    mentions: met,
    aspects: saidAspects(withoutSubject(words, chosen), met),
    time,
    claims: claimsOf(text, met, vocabulary),
    terms: contentWords(words),
    unknown: contentWords(words.filter((word) => !vocabulary.isKnown(word.form))),
    length: words.length,
    leans: leaning.test(said),
  };
};

const joining = new Set('and or plus the also on of for in about with both then &'.split(' '));

/** Whether two mentions stand side by side: nothing but joining words between them, and no comparison of the two. */
const joins = (words: readonly Word[], said: string): ((a: Mention, b: Mention) => boolean) => {
  if (comparing.test(said)) return () => false;
  return (a, b) => {
    const [first, second] = a.from < b.from ? [a, b] : [b, a];
    return words.slice(first.to, second.from).every(({ form }) => joining.has(form));
  };
};

const saidAspects = (words: readonly Word[], met: readonly Mention[]): readonly ScoredAspect[] =>
  ranked(aspectScores(words, met)).filter(({ score }) => score >= margins.aspect);

/** A word that names the subject does not also ask for an aspect: "the chairs" are asked about. */
const withoutSubject = (words: readonly Word[], chosen: Chosen): readonly Word[] =>
  chosen.kind === 'one' && chosen.mention.isCue
    ? words.filter((_, at) => at < chosen.mention.from || at >= chosen.mention.to)
    : words;

const contentWords = (words: readonly Word[]): readonly string[] =>
  words.map(({ form }) => form).filter((form) => form.length > 2 && !isEmptyWord(form));
