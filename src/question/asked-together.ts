import type { ScoredAspect } from './aspect-scores.ts';
import { margins } from './margins.ts';
import type { Question } from './question.ts';
import type { Clause } from './read-clause.ts';

const joining = new Set(['and', 'plus', 'also', 'the', 'or', 'of', 'its']);

/**
 * "Status, lead and meeting frequency for mental health" asks three things of one subject:
 * strong cues side by side, joined by nothing but "and" or a comma, are questions of their own.
 */
export const askedTogether = (clause: Clause, ask: (clause: Clause) => Question): readonly Question[] => {
  const strong = clause.aspects
    .filter(({ score }) => score >= margins.together)
    .toSorted((a, b) => a.from - b.from);
  const row = strong.filter((one) => strong.some((other) => isBeside(one, other, clause)));
  if (row.length < 2) return [ask(clause)];
  return row.slice(0, margins.questions).map((one) => ask({ ...clause, aspects: [one], beside: [one] }));
};

const isBeside = (one: ScoredAspect, other: ScoredAspect, { forms, text }: Clause): boolean => {
  if (one === other) return false;
  const [first, second] = one.from < other.from ? [one, other] : [other, one];
  const between = forms.slice(first.to, second.from);
  const isJoined =
    between.length === 0 ? text.includes(',') : between.some((form) => form === 'and' || form === 'plus');
  return second.from >= first.to && isJoined && between.every((form) => joining.has(form));
};
