import type { Askable } from './askable.ts';
import type { AskedAspect } from './asked-aspect.ts';
import { margins } from './margins.ts';
import type { Mention } from './mentions.ts';
import { focus, suits } from './subject-weight.ts';
import type { Time } from './time.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a question is about: one thing, several of a kind side by side, one of several, or nothing named. */
export type Chosen =
  | { readonly kind: 'one'; readonly mention: Mention; readonly also: readonly string[] }
  | { readonly kind: 'several'; readonly mentions: readonly Mention[] }
  | { readonly kind: 'choice'; readonly candidates: readonly string[] }
  | { readonly kind: 'none' };

type Scored = { readonly mention: Mention; readonly subject: Askable; readonly score: number };

export const chosenSubject = (
  met: readonly Mention[],
  aspect: AskedAspect | undefined,
  time: Time | undefined,
  vocabulary: Vocabulary,
): Chosen => {
  const all = scored(met, aspect, time, vocabulary);
  const [best] = all;
  if (!best || best.mention.score < margins.subject) return { kind: 'none' };
  const rivals = rivalsOf(best, all);
  if (rivals.length > 0 && rivals.length < 6)
    return { kind: 'choice', candidates: [best, ...rivals].map(({ subject }) => subject.id) };
  const beside = besides(best, all);
  if (beside.length > 0)
    return {
      kind: 'several',
      mentions: [best, ...beside].map(({ mention }) => mention).sort((a, b) => a.from - b.from),
    };
  const also = all
    .slice(1)
    .filter(({ mention }) => mention.how !== 'part' && !overlaps(mention, best.mention));
  return {
    kind: 'one',
    mention: best.mention,
    also: [...new Set(also.map(({ subject }) => subject.id))].filter((id) => id !== best.subject.id),
  };
};

const scored = (
  met: readonly Mention[],
  aspect: AskedAspect | undefined,
  time: Time | undefined,
  vocabulary: Vocabulary,
): readonly Scored[] =>
  met
    .flatMap((mention) => {
      const subject = vocabulary.subjects.get(mention.id);
      if (!subject) return [];
      const held = aspect && aspect !== 'source' && subject.holds.has(aspect);
      const score =
        mention.score +
        focus[subject.kind] +
        (suits(subject.kind, aspect) ? margins.suits : 0) +
        (held ? margins.holds : 0) +
        (isTimely(subject, time) ? margins.timely : 0);
      return [{ mention, subject, score }];
    })
    .sort((a, b) => b.score - a.score || newer(a.subject, b.subject));

/** Of two alike, the later one: "the plan" is the latest plan held. */
const newer = (a: Askable, b: Askable): number => ((a.span?.first ?? '') < (b.span?.first ?? '') ? 1 : -1);

const isTimely = ({ id, span }: Askable, time: Time | undefined): boolean =>
  time?.kind === 'span' &&
  (time.plan === id || (span !== undefined && span.first <= time.last && time.first <= span.last));

const overlaps = (a: Mention, b: Mention): boolean => a.from < b.to && b.from < a.to;

/** Kinds whose members are told apart by time, and the latest is meant where no time is said. */
const families = new Set(['plan', 'report', 'meeting', 'implication']);

/** Others that the same words name about as well. */
const rivalsOf = (best: Scored, all: readonly Scored[]): readonly Scored[] => {
  const near = all.filter(
    (other) =>
      other.subject.id !== best.subject.id &&
      overlaps(other.mention, best.mention) &&
      best.score - other.score < margins.apart &&
      !(families.has(best.subject.kind) && other.subject.kind === best.subject.kind),
  );
  return [...new Map(near.map((one) => [one.subject.id, one])).values()];
};

/** Others of the same kind named beside the best: "domestic abuse and mental health". */
const besides = (best: Scored, all: readonly Scored[]): readonly Scored[] => {
  const alike = all.filter(
    (other) =>
      other.subject.kind === best.subject.kind &&
      other.subject.id !== best.subject.id &&
      !families.has(other.subject.kind) &&
      (other.mention.how === 'name' || other.mention.how === 'search') &&
      !overlaps(other.mention, best.mention),
  );
  return [...new Map(alike.map((one) => [one.subject.id, one])).values()].slice(0, margins.questions - 1);
};
