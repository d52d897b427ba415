import type { Askable, AskableKind } from './askable.ts';
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

/** How the words of a clause bear on choosing: what is asked, when, and whether subjects are held against each other. */
export type Bearing = {
  readonly aspect: AskedAspect | undefined;
  readonly time: Time | undefined;
  /** Whether two mentions are named side by side. */
  readonly isJoined: (a: Mention, b: Mention) => boolean;
  /** It is nothing but names and what joins them: "gangs or drugs". */
  readonly isRow: boolean;
};

export const chosenSubject = (met: readonly Mention[], bearing: Bearing, vocabulary: Vocabulary): Chosen => {
  const all = scored(met, bearing, vocabulary);
  const [best] = all;
  if (!best || best.mention.score < margins.subject) return { kind: 'none' };
  const rivals = rivalsOf(best, all);
  if (rivals.length > 0 && rivals.length < 6)
    return { kind: 'choice', candidates: [best, ...rivals].map(({ subject }) => subject.id) };
  const beside = besides(best, all, bearing);
  if (beside.length > 0) {
    const together = [best, ...beside].map(({ mention }) => mention);
    return { kind: 'several', mentions: together.sort((a, b) => a.from - b.from) };
  }
  return { kind: 'one', mention: best.mention, also: others(best, all) };
};

const others = (best: Scored, all: readonly Scored[]): readonly string[] => {
  const named = all.filter(({ mention }) => mention.how !== 'part' && !overlaps(mention, best.mention));
  return [...new Set(named.map(({ subject }) => subject.id))].filter((id) => id !== best.subject.id);
};

const scored = (met: readonly Mention[], bearing: Bearing, vocabulary: Vocabulary): readonly Scored[] => {
  const namesRow = met.some(
    ({ id, how }) => how !== 'part' && vocabulary.subjects.get(id)?.kind === 'implication',
  );
  return met
    .flatMap((mention) => {
      const subject = vocabulary.subjects.get(mention.id);
      if (!subject) return [];
      const isFrame =
        (isFrameKind(subject) && isSetBeside(mention, met, vocabulary)) ||
        (namesRow && isOfTable(mention, subject));
      const score = mention.score + weight(mention, subject, bearing) - (isFrame ? margins.frame : 0);
      return [{ mention, subject, score }];
    })
    .sort((a, b) => b.score - a.score || newer(a.subject, b.subject));
};

/** "The implications for biodiversity" are a row's: the table as a whole is then only the frame. */
const isOfTable = ({ phrase }: Mention, { kind }: Askable): boolean =>
  kind === 'topic' && /implication|sign-?offs?\b/i.test(phrase);

/** Kinds that mostly say where or when something else stands. */
const frames: ReadonlySet<AskableKind> = new Set(['plan', 'report', 'partnership', 'rating']);

/** Lists of sources frame as well ("what do the reports say about …"); those of priorities and groups are asked for. */
const isFrameKind = (subject: Askable | undefined): boolean =>
  subject === undefined || frames.has(subject.kind) || sourceLists.has(subject.id);

const sourceLists: ReadonlySet<string> = new Set([
  'reports-list',
  'plans-list',
  'meetings-list',
  'committees-list',
]);

const isSetBeside = (mention: Mention, met: readonly Mention[], vocabulary: Vocabulary): boolean =>
  met.some(
    (other) =>
      other.how !== 'part' &&
      other.how !== 'generic' &&
      !other.isCue &&
      !overlaps(other, mention) &&
      (!isFrameKind(vocabulary.subjects.get(other.id)) ||
        (mention.id === 'reports-list' && sourceLists.has(other.id) && other.id !== mention.id)),
  );

/** "The committee in March 2020" is no meeting held: an everyday word with a time of its own needs a match. */
const isOffTime = (subject: Askable, how: Mention['how'], time: Time | undefined): boolean =>
  subject.kind === 'meeting' && how === 'generic' && time?.kind === 'span' && !isTimely(subject, time);

const weight = ({ isCue, how }: Mention, subject: Askable, { aspect, time }: Bearing): number => {
  const holds = aspect !== undefined && aspect !== 'source' && subject.holds.has(aspect);
  return (
    focus[subject.kind] +
    (suits(subject.kind, aspect) ? margins.suits : 0) +
    (holds ? margins.holds : 0) +
    (isTimely(subject, time) ? margins.timely : 0) -
    (isOffTime(subject, how, time) ? margins.offTime : 0) -
    (isCue ? margins.cue : 0)
  );
};

/** Of two alike, the later one: "the plan" is the latest plan held. */
const newer = (a: Askable, b: Askable): number => ((a.span?.first ?? '') < (b.span?.first ?? '') ? 1 : -1);

export const isTimely = ({ id, span }: Askable, time: Time | undefined): boolean =>
  time?.kind === 'span' &&
  (time.plan === id || (span !== undefined && span.first <= time.last && time.first <= span.last));

const overlaps = (a: Mention, b: Mention): boolean => a.from < b.to && b.from < a.to;

/** A whole name is not rivalled by an everyday word for its kind, nor that by half a name. */
const rank = ({ how }: Mention): number => (how === 'part' ? 2 : how === 'generic' ? 1 : 0);

/** Others that the same words name about as well; of one family, time tells and the latest is meant without it. */
const rivalsOf = (best: Scored, all: readonly Scored[]): readonly Scored[] => {
  const near = all.filter(
    (other) =>
      other.subject.id !== best.subject.id &&
      overlaps(other.mention, best.mention) &&
      best.score - other.score < margins.apart &&
      rank(other.mention) === rank(best.mention) &&
      !(best.subject.family !== undefined && other.subject.family === best.subject.family),
  );
  return [...new Map(near.map((one) => [one.subject.id, one])).values()];
};

/** Others of the same kind named beside the best: "domestic abuse and mental health". */
const besides = (best: Scored, all: readonly Scored[], { isJoined, isRow }: Bearing): readonly Scored[] => {
  const alike = all.filter(
    ({ subject, mention }) =>
      subject.kind === best.subject.kind &&
      subject.kind !== 'list' &&
      subject.id !== best.subject.id &&
      isApart(subject, best.subject) &&
      (mention.how === 'name' ||
        mention.how === 'search' ||
        (mention.how === 'word' && isRow) ||
        subject.kind === 'implication') &&
      best.mention.how !== 'part' &&
      !overlaps(mention, best.mention) &&
      isJoinedWithAny(mention, best, all, isJoined),
  );
  const firsts = new Map(alike.toReversed().map((one) => [one.subject.family ?? one.subject.id, one]));
  return [...firsts.values()].slice(0, margins.questions - 1);
};

/** Plans and reports are told apart by time and never asked for in a row; rows of a table are, if they are not the same row. */
const isApart = (one: Askable, other: Askable): boolean =>
  one.family === undefined || (one.kind === 'implication' && one.family !== other.family);

/** In a row of names each is joined to one of the others. */
const isJoinedWithAny = (
  mention: Mention,
  best: Scored,
  all: readonly Scored[],
  isJoined: Bearing['isJoined'],
): boolean =>
  all.some(
    (other) =>
      other.mention !== mention &&
      other.subject.kind === best.subject.kind &&
      !overlaps(other.mention, mention) &&
      (isJoined(mention, other.mention) || best.subject.kind === 'rating'),
  );
