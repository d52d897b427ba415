import type { Day } from '../calendar/london.ts';
import type { AskedAspect } from './asked-aspect.ts';
import { type AspectScores, aspectScores, ranked } from './aspect-scores.ts';
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
  readonly aspect: AskedAspect | undefined;
  readonly scores: AspectScores;
  readonly time: Time | undefined;
  readonly claims: readonly Claim[];
  readonly terms: readonly string[];
  /** Content words that nothing in the vocabulary knows. */
  readonly unknown: readonly string[];
  readonly isFollowUp: boolean;
};

const followUp =
  /^(?:and|but|so|ok|also|or)\b|\b(?:it|its|it's|they|them|their|that|this|those|these|he|she|there|same|instead)\b|^(?:what|how) about\b/;

export const readClause = (text: string, vocabulary: Vocabulary, today: Day): Clause => {
  const { time, rest } = readTime(text, vocabulary.planYears, today);
  const words = repairedWords(readWords(rest), vocabulary);
  const met = mentions(words, vocabulary);
  const scores = aspectScores(words, met);
  const aspect = saidAspect(scores);
  return {
    text,
    chosen: chosenSubject(met, aspect, time, vocabulary),
    mentions: met,
    aspect,
    scores,
    time,
    claims: claimsOf(text, met, vocabulary),
    terms: contentWords(words),
    unknown: contentWords(words.filter((word) => !vocabulary.isKnown(word.form))),
    isFollowUp: followUp.test(text),
  };
};

const saidAspect = (scores: AspectScores): AskedAspect | undefined => {
  const [best] = ranked(scores);
  return best && best.score >= margins.aspect ? best.aspect : undefined;
};

const contentWords = (words: readonly Word[]): readonly string[] =>
  words.map(({ form }) => form).filter((form) => form.length > 2 && !isEmptyWord(form));
