import type { Asked } from '../asked.ts';
import { type Draft, found, type Said } from '../draft.ts';
import { type Held, type HeldFact, shortName, subjectOf } from '../knowledge.ts';
import { counted } from '../sentence.ts';
import { numberOf, numeral, ordinal } from './numbers.ts';
import { corrected, isStated } from './stated.ts';

const numbered = (text: string, noun: string): number | undefined =>
  numberOf(new RegExp(`\\b${noun} ${numeral}\\b`).exec(text)?.[1]) ??
  numberOf(new RegExp(`\\b${ordinal} ${noun}\\b`).exec(text)?.[1]);

const said = ({ fact }: HeldFact): Said => ({ text: fact.says, source: fact.source });

/** "Option three", "there were three options": more than the report has, or another number of them. */
export const optionPremise = (asked: Asked, known: Held): Draft | undefined => {
  const entry = known.index.get(asked.subject);
  if (entry?.kind !== 'report') return undefined;
  const options = known.factsOf(asked.subject).filter(({ fact }) => fact.aspect === 'options');
  const count = numberOf(new RegExp(`\\b${numeral} (?:\\w+ )?options\\b`).exec(asked.text)?.[1]);
  const nth = numbered(asked.text, 'option');
  const isWrong = (count !== undefined && count !== options.length) || (nth ?? 0) > options.length;
  if (options.length === 0 || !isWrong) return undefined;
  return corrected(
    { text: `${shortName(known, asked.subject)} has ${counted(options.length)} options` },
    options.map(said),
  );
};

/** "Appendix 2", where none with that number is held. */
export const appendixPremise = ({ subject, text }: Asked, known: Held): Draft | undefined => {
  const nth = numbered(text, '(?:appendix|annex|appendice)');
  if (nth === undefined) return undefined;
  const facts = [...new Set([subject, 'appendices'])].flatMap(known.factsOf);
  const telling = facts.filter(({ fact }) => /\bappendix \d/i.test(fact.says));
  const last = Math.max(0, ...telling.map(({ fact }) => Number(/\bappendix (\d+)/i.exec(fact.says)?.[1])));
  const [first, ...rest] = telling;
  if (!first || nth <= last) return undefined;
  return {
    ...found(
      { text: `No: there is no appendix with that number; the last is Appendix ${last}` },
      [first, ...rest].map(said),
    ),
    kind: 'corrected',
  };
};

const chosen = /\b(?:went (?:for|with)|chose|picked|preferred|recommended|backed|favoured|agreed)\b/;

/** "They went for option one": another than the one preferred; which was taken is a decision. */
export const preferencePremise = (asked: Asked, known: Held): Draft | undefined => {
  const { subject, sisters, text } = asked;
  const nth = numbered(text, 'option');
  const silence = subjectOf(known, subject)?.silences.find(({ aspect }) => aspect === 'decided');
  const all = [subject, ...sisters].flatMap((id) => known.factsOf(id).filter(({ under }) => under === id));
  const preferred = all.filter(({ fact }) => preferring.test(fact.says));
  const isRight = preferred.some(({ fact }) => preferredIn(fact.says) === nth);
  const [first] = preferred;
  if (!first || nth === undefined || isRight || !chosen.test(text) || !isStated(text)) return undefined;
  return corrected(said(first), silence ? [{ label: 'Not said', text: silence.says }] : []);
};

const preferring = /\boption (\w+), the one preferred\b|\b(\w+) option was preferred\b/i;

const preferredIn = (says: string): number | undefined => {
  const [, cardinal, nth] = preferring.exec(says.toLowerCase()) ?? [];
  return numberOf(cardinal ?? nth);
};

/** "Option two", "and one": the option that a report itself counts so, where no report was named. */
export const countedOption = ({ text, named, aspect, before }: Asked, known: Held): Draft | undefined => {
  const isTold =
    named.some((id) => known.index.get(id)?.kind === 'report') && /\breport\b|\b(?:19|20)\d\d\b/.test(text);
  const bare = before === 'options' ? numberOf(new RegExp(`\\b${numeral}\\b`).exec(text)?.[1]) : undefined;
  const nth = numbered(text, 'option') ?? bare;
  if (aspect !== 'options' || nth === undefined || isTold) return undefined;
  const [one, ...more] = known.register.reports.flatMap(({ id }) =>
    known
      .factsOf(id)
      .filter(({ fact }) => numberOf(/^option (\w+)/i.exec(fact.says)?.[1]?.toLowerCase()) === nth),
  );
  return one && more.length === 0 ? { ...found(said(one)), about: one.under } : undefined;
};

/** "Which option was preferred": the one a report says was, where one report is asked about. */
export const preferredOption = (
  { text, aspect, subject, sisters }: Asked,
  known: Held,
): Draft | undefined => {
  const isAsked = aspect === 'options' && /\b(?:preferred|favou?red|recommended|advised)\b/.test(text);
  const fact = known.factsOf(subject).find(({ fact: one }) => preferring.test(one.says));
  return isAsked && fact && sisters.length === 0 ? found(said(fact)) : undefined;
};
