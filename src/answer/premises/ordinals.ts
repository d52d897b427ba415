import type { Asked } from '../asked.ts';
import { type Draft, found, type Said } from '../draft.ts';
import { type Held, type HeldFact, shortName } from '../knowledge.ts';
import { counted } from '../sentence.ts';
import { numberOf, numeral, ordinal } from './numbers.ts';
import { corrected } from './stated.ts';

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
