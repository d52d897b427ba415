import type { Aspect } from '../partnership/aspects.ts';
import type { Fact, Register, Source } from '../partnership/register.ts';
import type { Edit } from './change.ts';
import type { Rule } from './rule.ts';
import { plainFact, subjectIn, withoutSilence, withSubject } from './with-subject.ts';

type Meets = Extract<Edit, { kind: 'meets' }>;
type Corrected = Extract<Edit, { kind: 'fact corrected' }>;
type Added = Extract<Edit, { kind: 'fact added' }>;

export const factsOn = (register: Register, subject: string, aspect: Aspect): readonly Fact[] =>
  subjectIn(register, subject)?.facts.filter((fact) => fact.aspect === aspect) ?? [];
const nameOf = (register: Register, id: string): string => subjectIn(register, id)?.name ?? id;
const missingSubject = (id: string, register: Register) =>
  subjectIn(register, id) ? undefined : `what it is about (${id})`;

/** The facts changed, and a silence on the aspect left out: something is held now. */
const told = (
  register: Register,
  { subject, aspect }: { readonly subject: string; readonly aspect: Aspect },
  facts: (before: readonly Fact[]) => readonly Fact[],
): Register =>
  withSubject(register, subject, (before) => ({
    facts: facts(before.facts),
    silences: withoutSilence(before.silences, aspect),
  }));

/** One rhythm at a time: whatever was held of it gives way. */
export const meetsRule: Rule<Meets> = {
  field: ({ group }) => `${group} meets`,
  what: ({ group }, register) => `${nameOf(register, group)}: how often it meets`,
  missing: ({ group }, { groups }) =>
    groups.some(({ id }) => id === group) ? undefined : `the group (${group})`,
  standing: ({ group }, register) => {
    const held = factsOn(register, group, 'meets');
    return held[0] && { says: held.map(({ says }) => says).join(' '), source: held[0].source };
  },
  says: ({ says }) => says,
  apply: ({ group, says }, register, source) =>
    told(register, { subject: group, aspect: 'meets' }, (facts) => [
      ...facts.filter(({ aspect }) => aspect !== 'meets'),
      plainFact({ aspect: 'meets', says, source }),
    ]),
};

/** The fact it corrects: by its words, or in its old place where the file words it anew. */
const corrected = ({ subject, aspect, at, from }: Corrected, register: Register): Fact | undefined => {
  const facts = factsOn(register, subject, aspect);
  return facts.find(({ says }) => says === from) ?? facts[at];
};

const reworded = (fact: Fact, says: string, source: Source): Fact => ({
  ...fact,
  says,
  source,
  caveat: undefined,
});

export const factCorrectedRule: Rule<Corrected> = {
  field: ({ subject, aspect, at }) => `${subject} ${aspect} ${at}`,
  what: ({ subject, aspect }, register) => `${nameOf(register, subject)}: a fact (${aspect})`,
  missing: (edit, register) =>
    missingSubject(edit.subject, register) ??
    (corrected(edit, register) ? undefined : 'the sentence it corrects'),
  standing: corrected,
  says: ({ says }) => says,
  apply: (edit, register, source) => {
    const before = corrected(edit, register);
    return told(register, edit, (facts) =>
      facts.map((fact) => (fact === before ? reworded(fact, edit.says, source) : fact)),
    );
  },
};

export const factAddedRule: Rule<Added> = {
  field: ({ subject, aspect, says }) => `${subject} ${aspect} + ${says}`,
  what: ({ subject, aspect }, register) => `${nameOf(register, subject)}: a new fact (${aspect})`,
  missing: ({ subject }, register) => missingSubject(subject, register),
  standing: ({ subject, aspect, says }, register) =>
    factsOn(register, subject, aspect).find((fact) => fact.says === says),
  says: ({ says }) => says,
  apply: (edit, register, source) => {
    const { subject, aspect, says } = edit;
    if (factsOn(register, subject, aspect).some((fact) => fact.says === says)) return register;
    return told(register, edit, (facts) => [...facts, plainFact({ aspect, says, source })]);
  },
};
