import type { Asked } from './asked.ts';
import type { Draft } from './draft.ts';
import { silentDraft } from './fact-answer.ts';
import { type Held, subjectOf } from './knowledge.ts';
import { sharedWith, stems } from './overlap.ts';

/** Aspects under which a yes or no can only ask whether something came about; under others its words have to say so. */
const settled: ReadonlySet<string> = new Set(['dates', 'deadline', 'decided', 'next', 'status', 'stages']);

const happening = /\b(?:happen|happened|ahead|place|done|given|materialise|materialised|through)\b/;

/**
 * "Was it sent", "did it arrive": reports announce more than they confirm.
 * Where the register says that the reports don't say whether, that is the answer, and what was announced is the nearest.
 */
export const happenedDraft = (asked: Asked, known: Held): Draft | undefined => {
  if (!asked.asksWhether || isRecorded(asked, known)) return undefined;
  const wanted = stems(asked.terms);
  const [silence] = (subjectOf(known, asked.subject)?.silences ?? [])
    .filter(({ says }) => /\bwhether\b/.test(says))
    .toSorted((a, b) => sharedWith(wanted, b.says) - sharedWith(wanted, a.says));
  const announced = known
    .factsOf(asked.subject)
    .find(({ fact }) => fact.aspect === 'deadline' || fact.aspect === 'dates');
  const isAbout =
    settled.has(asked.aspect) ||
    happening.test(asked.terms.join(' ')) ||
    (silence && sharedWith(wanted, silence.says) > 0);
  return silence && isAbout ? silentDraft(silence, announced) : undefined;
};

/** What an officer recorded in Teams is the outcome that the reports don't say. */
const isRecorded = ({ subject, aspect }: Asked, known: Held): boolean =>
  known.factsOf(subject).some(({ fact }) => fact.aspect === aspect && fact.source.kind === 'change');
