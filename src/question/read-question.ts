import type { Day } from '../calendar/london.ts';
import { clauses, numberedParts } from './clauses.ts';
import { isForeign } from './language.ts';
import { margins } from './margins.ts';
import { type OutsideKind, outsideKind, smallTalk } from './outside.ts';
import { plainText } from './plain-text.ts';
import type { Context, Question, Reading } from './question.ts';
import { type Clause, readClause } from './read-clause.ts';
import { questionsOf } from './resolve.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What `message` asks, read over the vocabulary, with `previous` filling what it leaves out.
 * Pure: the same message, vocabulary, context and day give the same reading.
 */
export const readQuestion = (
  message: string,
  vocabulary: Vocabulary,
  previous: Context | undefined,
  today: Day,
): Reading => {
  const { text, isCut } = plainText(message);
  const nothing = (why: OutsideKind): Reading => ({
    questions: [{ kind: 'outside', why }],
    isCut,
    context: previous ?? empty,
  });
  if (!/[\p{L}\p{N}]/u.test(text)) return nothing(text.includes('?') ? 'help' : 'unclear');
  if (isForeign(text)) return nothing('language');
  const talk = smallTalk(text);
  if (talk) return nothing(talk);
  const list = numberedParts(text);
  const read = withSubjectsAhead(
    (list?.parts.flatMap(clauses) ?? clauses(text))
      .slice(0, 12)
      .map((clause) => readClause(clause, vocabulary, today)),
  );
  const { questions, context } = list
    ? inOrder(read.map(leaning), prefaced(list.preface, previous, vocabulary, today), vocabulary)
    : inOrder(read, previous, vocabulary);
  return questions.length > 0
    ? { questions, isCut, context }
    : nothing(outsideKind(text, false, vocabulary.isKnown) ?? 'unclear');
};

/** Each of a list goes on about what stands before it. */
const leaning = (clause: Clause): Clause => ({ ...clause, leans: true });

/** What the words before a list are about, for all of its questions. */
const prefaced = (
  preface: string,
  previous: Context | undefined,
  vocabulary: Vocabulary,
  today: Day,
): Context => {
  const clause = readClause(preface, vocabulary, today);
  const before = previous ?? empty;
  if (clause.chosen.kind !== 'one') return { ...before, time: clause.time ?? before.time };
  const { id } = clause.chosen.mention;
  return { subject: id, aspect: undefined, time: clause.time };
};

const empty: Context = { subject: undefined, aspect: undefined, time: undefined };

/** Each clause in turn, the one before it as its context; what says nothing is left out. */
const inOrder = (
  read: readonly Clause[],
  previous: Context | undefined,
  vocabulary: Vocabulary,
): { questions: readonly Question[]; context: Context } => {
  let context = previous ?? empty;
  const questions: Question[] = [];
  let isElsewhere = false;
  for (const clause of read) {
    // "Planning application 23/501, what's the status": what names nothing after another matter is about that matter.
    if (isElsewhere && clause.chosen.kind === 'none' && !clause.outside) continue;
    isElsewhere = clause.outside === 'elsewhere' || clause.outside === 'council';
    const found = questionsOf(clause, context, vocabulary);
    if (found.some((one) => one.kind === 'outside' && closing.has(one.why)))
      return { questions: found, context };
    questions.push(...found.filter((one) => isNew(one, questions)));
    context = contextAfter(found, context);
  }
  const told = questions.filter(({ kind }) => kind !== 'outside');
  return { questions: (told.length > 0 ? told : questions).slice(0, margins.questions), context };
};

/** Orders and people's own cases are answered as such, whatever else the message holds. */
const closing: ReadonlySet<OutsideKind> = new Set(['orders', 'case']);

const isNew = (one: Question, others: readonly Question[]): boolean =>
  !others.some((other) => JSON.stringify(keyOf(other)) === JSON.stringify(keyOf(one)));

const keyOf = (question: Question): unknown =>
  question.kind === 'about' ? [question.subject, question.aspect, question.time] : question;

const contextAfter = (found: readonly Question[], before: Context): Context => {
  const last = found.findLast((question) => question.kind !== 'outside');
  if (last?.kind === 'choice') return { subject: undefined, aspect: last.aspect, time: last.time };
  return last?.kind === 'about' ? { subject: last.subject, aspect: last.aspect, time: last.time } : before;
};

/** "Domestic abuse. Who leads it?": a clause that only names a subject gives it to the next. */
const withSubjectsAhead = (read: readonly Clause[]): readonly Clause[] =>
  read.flatMap((clause, at) => {
    const before = read[at - 1];
    const next = read[at + 1];
    if (next && givesSubject(clause, next)) return [];
    return before && givesSubject(before, clause) ? [{ ...clause, chosen: before.chosen }] : [clause];
  });

const givesSubject = (clause: Clause, next: Clause): boolean =>
  (clause.chosen.kind === 'one' || clause.chosen.kind === 'several') &&
  clause.outside === undefined &&
  clause.beside.length === 0 &&
  !clause.time &&
  next.chosen.kind === 'none' &&
  next.aspects.length > 0;
