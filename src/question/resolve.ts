import type { Askable } from './askable.ts';
import type { AskedAspect } from './asked-aspect.ts';
import { outsideKind } from './outside.ts';
import type { Context, Question } from './question.ts';
import type { Clause } from './read-clause.ts';
import { usualAspect } from './subject-weight.ts';
import type { Time } from './time.ts';
import type { Vocabulary } from './vocabulary.ts';

const now: Time = { kind: 'now' };

/** The questions of one clause; what it leaves out comes from the context. Empty where it says nothing at all. */
export const questionsOf = (
  clause: Clause,
  context: Context,
  vocabulary: Vocabulary,
): readonly Question[] => {
  const outside = outsideKind(clause.text);
  const { chosen } = clause;
  if (
    outside &&
    (chosen.kind === 'none' || outside === 'case' || outside === 'opinion' || outside === 'council')
  )
    return [{ kind: 'outside', why: outside }];
  if (chosen.kind === 'choice')
    return [
      { kind: 'choice', candidates: chosen.candidates, aspect: clause.aspect, time: clause.time ?? now },
    ];
  if (chosen.kind === 'several')
    return chosen.mentions.map(({ id, how, phrase }) =>
      about(clause, id, [], nearbyOf(how, phrase), context, vocabulary),
    );
  if (chosen.kind === 'one') {
    const { id, how, phrase } = chosen.mention;
    return [about(clause, id, chosen.also, nearbyOf(how, phrase), context, vocabulary)];
  }
  return carried(clause, context, vocabulary);
};

const nearbyOf = (how: string, phrase: string): string | undefined => (how === 'nearby' ? phrase : undefined);

const about = (
  clause: Clause,
  id: string,
  also: readonly string[],
  nearby: string | undefined,
  context: Context,
  vocabulary: Vocabulary,
): Question => {
  const subject = vocabulary.subjects.get(id);
  const carriesAspect = clause.isFollowUp && context.aspect !== undefined && !clause.aspect;
  return {
    kind: 'about',
    subject: id,
    also,
    aspect:
      clause.aspect && clause.aspect !== 'about'
        ? clause.aspect
        : usual(clause, subject, carriesAspect ? context.aspect : undefined),
    isAspectSaid: clause.aspect !== undefined,
    time: clause.time ?? (carriesAspect ? context.time : undefined) ?? now,
    claims: clause.claims,
    nearby,
    terms: clause.terms,
  };
};

const usual = (
  clause: Clause,
  subject: Askable | undefined,
  carried: AskedAspect | undefined,
): AskedAspect => {
  if (carried) return carried;
  if (clause.aspect) return clause.aspect;
  return subject ? usualAspect[subject.kind] : 'about';
};

/** A clause that names nothing: it goes on about the last subject, or asks for a whole list. */
const carried = (clause: Clause, context: Context, vocabulary: Vocabulary): readonly Question[] => {
  if (!clause.aspect && !clause.time) return [];
  const isShort = clause.unknown.length === 0;
  if (context.subject && (clause.isFollowUp || isShort))
    return [
      about(
        { ...clause, aspect: clause.aspect ?? context.aspect },
        context.subject,
        [],
        undefined,
        context,
        vocabulary,
      ),
    ];
  const list = clause.aspect && isShort ? listFor[clause.aspect] : undefined;
  return list ? [about(clause, list, [], undefined, context, vocabulary)] : [];
};

/** What an aspect without any subject asks for. */
const listFor: Partial<Record<AskedAspect, string>> = {
  status: 'overview',
  deadline: 'deadlines',
  next: 'deadlines',
  lead: 'priorities-list',
  group: 'subgroups',
  source: 'reports-list',
  meets: 'subgroups',
};
