import type { Aspect } from '../partnership/aspects.ts';
import type { Silence } from '../partnership/register.ts';
import { phraseForms } from '../question/words.ts';
import type { Asked } from './asked.ts';
import { type Draft, found, notHeld, type Said } from './draft.ts';
import { type Held, type HeldFact, subjectOf } from './knowledge.ts';
import { factDays, isWithin } from './when.ts';

const most = 3;

/** The facts of a subject that answer an aspect: in the time asked, those that share the question's words first. */
export const factsFor = (asked: Asked, aspect: Aspect, known: Held): readonly HeldFact[] => {
  const all = known
    .factsOf(asked.subject)
    .filter(({ fact }) => fact.aspect === aspect && isWithin(factDays(known, fact), asked.time));
  const score = ({ fact, under }: HeldFact): number =>
    shared(fact.says, asked.terms) +
    (under === asked.subject ? 0.5 : 0) +
    (asked.also.some((id) => id === under || fact.of.includes(id)) ? 1.5 : 0);
  return all
    .map((one) => ({ one, score: score(one) }))
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one);
};

const shared = (says: string, terms: readonly string[]): number => {
  const forms = new Set(phraseForms(says));
  return terms.filter((term) => forms.has(term)).length;
};

export const saidFact = ({ fact }: HeldFact): readonly Said[] => [
  { text: fact.says, source: fact.source },
  ...(fact.caveat ? [{ label: 'Note', text: fact.caveat }] : []),
];

/** What the register says on an aspect, or what it says about its silence; undefined where it has neither. */
export const factDraft = (asked: Asked, aspect: Aspect, known: Held): Draft | undefined => {
  const [first, ...rest] = factsFor(asked, aspect, known);
  const silence = silenceOn(asked, aspect, known);
  if (!first) return silence && silentDraft(silence);
  const [headline = { text: '' }, ...notes] = saidFact(first);
  const unsaid: Said[] = silence ? [{ label: 'Not said', text: silence.says }] : [];
  return found(headline, [...notes, ...rest.slice(0, most - 1).flatMap(saidFact), ...unsaid]);
};

const silenceOn = ({ subject }: Asked, aspect: Aspect, known: Held): Silence | undefined =>
  subjectOf(known, subject)?.silences.find((one) => one.aspect === aspect);

const silentDraft = ({ says, nearest }: Silence): Draft => {
  const near: Said[] = nearest ? [{ label: 'Nearest held', text: nearest.says, source: nearest.source }] : [];
  return /reports don['’]t say/i.test(says)
    ? notHeld(says, near)
    : notHeld(`The reports don't say. ${says}`, near);
};
