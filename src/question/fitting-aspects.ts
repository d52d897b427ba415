import type { Askable } from './askable.ts';
import type { AskedAspect } from './asked-aspect.ts';
import { margins } from './margins.ts';
import type { Clause } from './read-clause.ts';
import { makesSense } from './sensible.ts';
import { suits } from './subject-weight.ts';

/** An aspect with its score as said, and as weighed by what the subject can be asked for. */
export type Weighed = { readonly aspect: AskedAspect; readonly plain: number; readonly score: number };

/** The aspects asked for, those first that the subject can well be asked for. Where it stands is said in any case, so that asking for it repeats the answer. */
export const fitting = (clause: Clause, subject: Askable | undefined): readonly Weighed[] => {
  const isWho = /\bwho|\bname/.test(clause.text);
  const beside = clause.beside[0]?.score ?? 0;
  const isSignOff = clause.aspects[0]?.aspect === 'sign-off';
  const aspects = !isSignOff && (beside >= 2 || !isWho) ? clause.beside : clause.aspects;
  const source = aspects[0]?.aspect === 'source' ? aspects[0].score : 0;
  return aspects
    .filter(({ aspect, score }) => aspect !== 'source' && score >= source && makesSense(aspect, subject))
    .map(({ aspect, score }) => ({ aspect, plain: score, score: score + bonus(aspect, score, subject) }))
    .filter(({ score }) => score >= margins.aspect)
    .toSorted((a, b) => b.score - a.score);
};

/** "Group", "team", "panel" by themselves. */
const nameless = 2.25;

/** Cues that only frame ("who is …") gain nothing, except for bodies of which a person is asked ("who is the commissioner"). */
const bonus = (aspect: AskedAspect, score: number, subject: Askable | undefined): number => {
  if (!subject || aspect === 'source') return 0;
  if (score < margins.framed && aspect === 'people' && subject.kind !== 'organisation') return 0;
  // In a group's name, half heard, "group" asks for nothing.
  if (subject.kind === 'group' && aspect === 'group' && score >= 2 && score < nameless)
    return -margins.framed;
  // Which priorities there are is asked of the list itself, not of a group.
  if (subject.kind === 'list' && aspect === 'group') return -margins.framed;
  const suited = suits(subject.kind, aspect) ? margins.suitsAspect : 0;
  return suited + (subject.holds.has(aspect) ? margins.holdsAspect : 0);
};
