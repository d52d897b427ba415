import type { Asked } from '../asked.ts';
import type { Draft } from '../draft.ts';
import type { Held } from '../knowledge.ts';
import { confirmed, corrected, isYesNo } from './stated.ts';

const rhythms: readonly (readonly [name: string, words: RegExp])[] = [
  ['day', /\bdaily\b|\b(?:every|each|once a) day\b/],
  ['week', /(?<!bi-?)\bweekly\b|\b(?:every|each|once a) week\b/],
  [
    'fortnight',
    /\bfortnightly\b|\b(?:every|each|once a) fortnight\b|\bevery (?:two|2|other|second) weeks?\b/,
  ],
  ['month', /(?<!bi-?)\bmonthly\b|\b(?:every|each|once a) month\b/],
  ['quarter', /\bquarterly\b|\b(?:every|each|once a) quarter\b|\bevery (?:three|3) months\b/],
  ['year', /\byearly\b|\bannual(?:ly)?\b|\b(?:every|each|once a) year\b/],
];

const rhythmIn = (text: string): string | undefined => rhythms.find(([, words]) => words.test(text))?.[0];

/** "It meets monthly, right": the rhythm said against the rhythm held. */
export const rhythmPremise = ({ text, subject, aspect, time }: Asked, known: Held): Draft | undefined => {
  const said = rhythmIn(text);
  if (aspect !== 'meets' || !said || !isYesNo(text) || time.kind !== 'now') return undefined;
  const fact = known.factsOf(subject).find((one) => one.fact.aspect === 'meets')?.fact;
  const held = fact && rhythmIn(fact.says.toLowerCase());
  if (!fact || !held) return undefined;
  return (held === said ? confirmed : corrected)({ text: fact.says, source: fact.source });
};
