import type { Asked } from './asked.ts';
import type { Draft } from './draft.ts';
import { type Held, shortName, subjectOf } from './knowledge.ts';
import { leadLines, leads } from './lead-answer.ts';
import { isStated } from './premises/stated.ts';

/**
 * "Why do the police lead the Domestic Abuse Forum", "does the MDAF lead on domestic abuse": a leader is named.
 * Undefined where the register agrees or nobody was named, else the plain word that it does not say so, and who does.
 */
export const falseLead = (asked: Asked, known: Held): Draft | undefined => {
  const { subject } = asked;
  if (!isPut(asked)) return undefined;
  const named = asked.also.filter((id) =>
    ['group', 'organisation'].includes(known.index.get(id)?.kind ?? ''),
  );
  const leaders = leadersOf(subject, known);
  const [wrong] = named.filter((id) => !leaders.includes(id));
  if (!wrong) return undefined;
  const text = `No: the reports don't say that ${shortName(known, wrong)} leads ${shortName(known, subject)}.`;
  return { kind: 'corrected', headline: { text }, lines: heldLeads(subject, known) };
};

/** A leader is stated: taken for granted, wanted confirmed, or said before the question proper. */
const isPut = ({ aspect, alsoAspects, takesForGranted, text }: Asked): boolean => {
  if (![aspect, ...alsoAspects].includes('lead')) return false;
  const isSaid = !/\b(?:who|which|what|whose|or)\b/.test(text) && saysLead.test(text);
  return takesForGranted || isStated(text) || isSaid;
};

const saysLead = /\b(?:leads?|led|runs?|owns?|owned|heads?|chairs?)\b/;

const heldLeads = (subject: string, known: Held): Draft['lines'] => {
  const priority = known.register.priorities.find(({ id }) => id === subject);
  if (priority) return leadLines(priority, known);
  const facts = known
    .factsOf(subject)
    .filter(({ fact, under }) => fact.aspect === 'lead' && under === subject);
  const silence = subjectOf(known, subject)?.silences.find(({ aspect }) => aspect === 'lead');
  const near = silence?.nearest;
  return facts.length > 0 || !near
    ? facts.map(({ fact }) => ({ label: 'Held', text: fact.says, source: fact.source }))
    : [{ label: 'Held', text: `${silence.says} ${near.says}`, source: near.source }];
};

/** Who leads a subject, and who leads those that lead it. */
const leadersOf = (id: string, known: Held): readonly string[] => {
  const groups = known.register.priorities
    .filter((priority) => priority.id === id)
    .flatMap(({ delivery }) => delivery.filter(leads).map(({ group }) => group));
  return [
    ...groups,
    ...[id, ...groups].flatMap((one) =>
      known.factsOf(one).flatMap(({ fact }) => (fact.aspect === 'lead' ? fact.of : [])),
    ),
  ];
};
