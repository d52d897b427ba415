import type { Question } from '../question/question.ts';
import type { Draft } from './draft.ts';
import { isYesNo } from './premises/stated.ts';

/** What of a status stays where it is only one of several answers, or a yes or no: who reported it, for which period. */
const kept: ReadonlySet<string | undefined> = new Set(['Reported to', 'Recorded']);
/** Asked why, what was said with it stays as well. */
const telling: ReadonlySet<string | undefined> = new Set([...kept, 'It said', 'Why', 'Commentary']);

/** A status in one line and its source, where the whole card was not asked for. */
export const brief = (draft: Draft, question: Question, isOneOfMany: boolean): Draft => {
  if (question.kind !== 'about' || !draft.lines.some(({ label }) => kept.has(label))) return draft;
  const isAsideOf = question.before === 'status' && !question.named.includes(question.subject);
  if (!isOneOfMany && !isAsideOf && !isYesNo(question.text)) return draft;
  const stay = question.aspect === 'reasons' ? telling : kept;
  return { ...draft, lines: draft.lines.filter(({ label }) => stay.has(label)) };
};
