import type { Askable } from './askable.ts';
import type { AskedAspect } from './asked-aspect.ts';
import { isTimely } from './choose-subject.ts';
import { margins } from './margins.ts';
import type { Mention } from './mentions.ts';
import { outsideKind } from './outside.ts';
import type { Context, Question } from './question.ts';
import type { Clause } from './read-clause.ts';
import { suits, usualAspect } from './subject-weight.ts';
import type { Time } from './time.ts';
import type { Vocabulary } from './vocabulary.ts';

const now: Time = { kind: 'now' };

/** The questions of one clause; what it leaves out comes from the context. Empty where it says nothing at all. */
export const questionsOf = (
  clause: Clause,
  context: Context,
  vocabulary: Vocabulary,
): readonly Question[] => {
  const outside = outsideKind(clause.text, clause.chosen.kind !== 'none');
  if (outside) return [{ kind: 'outside', why: outside }];
  const { chosen } = clause;
  if (chosen.kind === 'choice')
    return [
      {
        kind: 'choice',
        candidates: chosen.candidates,
        aspect: clause.aspects[0]?.aspect,
        time: clause.time ?? now,
      },
    ];
  if (chosen.kind === 'several')
    return chosen.mentions.map((mention) => about(clause, mention, [], context, vocabulary));
  if (chosen.kind === 'one' && !isOnlyAspect(chosen.mention, clause, context, vocabulary))
    return [about(clause, chosen.mention, chosen.also, context, vocabulary)];
  return carried(clause, context, vocabulary);
};

/** In a conversation, "who chairs it", "why is it off track", "is it led by the council" are about what came before. */
const isOnlyAspect = (
  mention: Mention,
  clause: Clause,
  context: Context,
  vocabulary: Vocabulary,
): boolean => {
  const before = context.subject === undefined ? undefined : vocabulary.subjects.get(context.subject);
  const kind = vocabulary.subjects.get(mention.id)?.kind;
  if (!before || !kind || before.kind === kind) return false;
  if (mention.isCue || kind === 'rating') return true;
  const isFrame = kind === 'organisation' || kind === 'committee' || kind === 'partnership';
  return isFrame && /\b(?:it|its|it's|they|them|their)\b/.test(clause.text) && before.kind !== 'list';
};

const about = (
  clause: Clause,
  { id, how, phrase }: Pick<Mention, 'id' | 'how' | 'phrase'>,
  also: readonly string[],
  context: Context,
  vocabulary: Vocabulary,
): Question => {
  const subject = vocabulary.subjects.get(id);
  const aspects = fitting(clause.aspects, subject);
  const said = aspects.find((aspect) => aspect !== 'source');
  const goesOn = context.aspect !== undefined && (clause.leans || isLike(subject, context, vocabulary));
  const carriedAspect = goesOn && !said ? context.aspect : undefined;
  return {
    kind: 'about',
    subject: id,
    also,
    sisters: clause.time ? [] : sisters(subject, vocabulary),
    aspect: said ?? carriedAspect ?? usual(subject, how, clause.time),
    alsoAspects: aspects.filter((aspect) => aspect !== said),
    before: context.subject === id ? context.aspect : undefined,
    isAspectSaid: said !== undefined,
    asksSource: aspects.includes('source'),
    time: clause.time ?? (carriedAspect ? context.time : undefined) ?? now,
    claims: clause.claims,
    nearby: how === 'nearby' ? phrase : undefined,
    terms: clause.terms,
  };
};

/** The aspects asked for, those first that the subject can well be asked for. */
const fitting = (aspects: Clause['aspects'], subject: Askable | undefined): readonly AskedAspect[] => {
  const bonus = (aspect: AskedAspect): number =>
    subject === undefined || aspect === 'source'
      ? 0
      : (suits(subject.kind, aspect) ? margins.suitsAspect : 0) +
        (subject.holds.has(aspect) ? margins.holdsAspect : 0);
  return aspects
    .map(({ aspect, score }) => ({ aspect, score: score + bonus(aspect) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ aspect }) => aspect);
};

const sisters = (subject: Askable | undefined, vocabulary: Vocabulary): readonly string[] =>
  subject?.family === undefined || subject.family === 'meeting'
    ? []
    : [...vocabulary.subjects.values()]
        .filter(({ family, id }) => family === subject.family && id !== subject.id)
        .map(({ id }) => id);

const isLike = (
  subject: Askable | undefined,
  { subject: before }: Context,
  vocabulary: Vocabulary,
): boolean => before === undefined || isListOrKind(vocabulary.subjects.get(before), subject);

const isListOrKind = (before: Askable | undefined, subject: Askable | undefined): boolean =>
  before?.kind === 'list' || before?.kind === subject?.kind;

const usual = (subject: Askable | undefined, how: Mention['how'], time: Time | undefined): AskedAspect => {
  const kind = subject?.kind ?? 'topic';
  if (time?.kind === 'next' || time?.kind === 'last') {
    if (kind === 'group') return 'meets';
    if (kind === 'grant' || kind === 'duty') return 'deadline';
    if (kind === 'meeting' || kind === 'committee') return 'dates';
  }
  return kind === 'priority' && how === 'word' ? 'about' : usualAspect[kind];
};

const short = 9;

/** A clause that names nothing: it goes on about the last subject, or asks for a whole list. */
const carried = (clause: Clause, context: Context, vocabulary: Vocabulary): readonly Question[] => {
  const aspect = clause.aspects[0]?.aspect;
  const isAsking = aspect !== undefined || clause.time !== undefined;
  const goesOn =
    clause.leans ||
    isAsking ||
    /^(?:who|what|when|where|which|why|how|did|does|is|was|are|were|has|have|by)\b/.test(clause.text);
  if (
    context.subject &&
    goesOn &&
    (clause.leans || clause.unknown.length < 2) &&
    clause.length <= short + 6
  ) {
    const id = sisterAt(context.subject, clause, vocabulary);
    const also = clause.chosen.kind === 'one' ? [clause.chosen.mention.id] : [];
    const leaning = { ...clause, leans: true };
    return [about(leaning, { id, how: 'name', phrase: '' }, also, context, vocabulary)];
  }
  const list = aspect && clause.unknown.length === 0 ? listFor[aspect] : undefined;
  return list ? [about(clause, { id: list, how: 'name', phrase: '' }, [], context, vocabulary)] : [];
};

/** "And in 2023?" after the 2019 report's row is about the 2023 report's row. */
const sisterAt = (id: string, { time, text }: Clause, vocabulary: Vocabulary): string => {
  const before = vocabulary.subjects.get(id);
  if (!before?.family) return id;
  if (earlier.test(text)) return olderSister(before, vocabulary) ?? id;
  if (!time || isTimely(before, time)) return id;
  const sister = [...vocabulary.subjects.values()].find(
    (other) => other.family === before.family && isTimely(other, time),
  );
  return sister?.id ?? id;
};

const earlier =
  /\b(?:one before|previous one|earlier one|before that|before it|older one|old one|last one)\b/;

const olderSister = ({ family, span }: Askable, vocabulary: Vocabulary): string | undefined =>
  [...vocabulary.subjects.values()]
    .filter((other) => other.family === family && (other.span?.first ?? '') < (span?.first ?? ''))
    .toSorted((a, b) => ((a.span?.first ?? '') < (b.span?.first ?? '') ? 1 : -1))[0]?.id;

/** What an aspect without any subject asks for. */
const listFor: Partial<Record<AskedAspect, string>> = {
  status: 'priorities-list',
  deadline: 'deadlines',
  next: 'deadlines',
  lead: 'priorities-list',
  group: 'subgroups',
  source: 'reports-list',
  meets: 'subgroups',
};
