import type { Fact } from '../../partnership/register.ts';
import type { Asked } from '../asked.ts';
import { dutyDates } from '../dates-answer.ts';
import type { Draft, Said } from '../draft.ts';
import type { Held, HeldFact } from '../knowledge.ts';
import { subjectOf } from '../knowledge.ts';
import { listed } from '../sentence.ts';
import { confirmed, corrected, isStated, isYesNo } from './stated.ts';

const said = ({ fact }: HeldFact): Said => ({ text: fact.says, source: fact.source });

const closed = /\b(?:exempt|confidential|private|secret|restricted|part (?:ii|2|two))\b/;

/** "It was exempt, wasn't it": a classification that is not the report's. */
export const classPremise = ({ subject, text }: Asked, known: Held): Draft | undefined => {
  if (known.index.get(subject)?.kind !== 'report' || !isYesNo(text)) return undefined;
  const fact = known.factsOf(subject).find((one) => /\bclassified as\b/.test(one.fact.says));
  if (!fact) return undefined;
  const isPublic = /\bclassified as public\b/i.test(fact.fact.says);
  if (closed.test(text)) return (isPublic ? corrected : confirmed)(said(fact));
  return /\bpublic\b(?! health)/.test(text) ? (isPublic ? confirmed : corrected)(said(fact)) : undefined;
};

const act = /\b((?:[a-z&]+ ){1,5})act(?: of)?(?: ((?:19|20)\d\d))?\b/;

/** "The duty comes from the … Act 2021": an Act or a year of it that no report names. */
export const actPremise = ({ subject, text }: Asked, known: Held): Draft | undefined => {
  const [, words = '', year] = act.exec(text) ?? [];
  if (!isStated(text) || (year === undefined && !/\b(?:from|under|by|in) (?:the )?[a-z &]+ act\b/.test(text)))
    return undefined;
  const acts = actsIn(known);
  const isHeld = acts.some((one) => {
    const [name = '', of] = [one.toLowerCase(), /\d{4}/.exec(one)?.[0]];
    const last = words.trim().split(' ').at(-1) ?? '';
    return name.includes(`${last} act`) && (year === undefined || year === of);
  });
  if (acts.length === 0 || isHeld) return undefined;
  const silence = subjectOf(known, subject)?.silences.find(({ aspect }) => aspect === 'law');
  const facts = known.factsOf(known.register.partnership.id).filter(({ fact }) => fact.aspect === 'law');
  const near: Said[] = facts.slice(0, 1).map((one) => ({ ...said(one), label: 'Held' }));
  if (silence)
    return corrected(
      { text: silence.says },
      silence.nearest ? [{ text: silence.nearest.says, source: silence.nearest.source, label: 'Held' }] : [],
    );
  return corrected({ text: `the only Act the reports name is the ${listed(acts)}` }, near);
};

const actsIn = ({ index }: Held): readonly string[] => {
  const facts = [...index.values()].flatMap((entry): readonly Fact[] =>
    'facts' in entry.subject ? entry.subject.facts : [],
  );
  return [
    ...new Set(
      facts.flatMap(({ says }) => says.match(/(?!The )(?:[A-Z][a-z]+ (?:and |& )?)+Act \d{4}/g) ?? []),
    ),
  ];
};

/** "Due by the end of April, right": another month than the one held. */
export const duePremise = (asked: Asked, known: Held): Draft | undefined => {
  const { subject, time, text } = asked;
  const entry = known.index.get(subject);
  const isMonth = time.kind === 'span' && time.first.slice(0, 7) === time.last.slice(0, 7);
  if (entry?.kind !== 'duty' || asked.asksWhether || !isMonth || !isYesNo(text) || time.kind !== 'span')
    return undefined;
  const months = entry.subject.past.flatMap(({ date }) => ('month' in date ? [date.month] : []));
  const month = Number(time.first.slice(5, 7));
  const due = dutyDates(entry.subject, { time: { kind: 'now' }, isPast: false }, known);
  if (!due || months.length === 0) return undefined;
  return (months.includes(month) ? confirmed : corrected)(due.headline, due.lines);
};

/** Two things of a kind that the register itself warns are not the same. */
export const samePremise = ({ subject, named, text }: Asked, known: Held): Draft | undefined => {
  const entry = known.index.get(subject);
  if (entry?.kind !== 'topic' || !isYesNo(text)) return undefined;
  const other = named.find((id) => {
    const one = known.index.get(id);
    return id !== subject && one?.kind === 'topic' && one.subject.kind === entry.subject.kind;
  });
  const fact = known.factsOf(subject).find((one) => /\bnot the\b/.test(one.fact.caveat ?? ''));
  return other && fact?.fact.caveat
    ? corrected({ text: fact.fact.caveat, source: fact.fact.source }, [said(fact)])
    : undefined;
};
