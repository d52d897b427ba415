import type { AskedAspect } from './asked-aspect.ts';
import { aspectWords } from './aspect-words.ts';
import { isEmptyWord, phraseForms } from './words.ts';

/** One way to ask for an aspect: `parts` follow each other, with up to `gap` words between. */
type Cue = {
  readonly aspect: AskedAspect;
  readonly weight: number;
  readonly parts: readonly (readonly string[])[];
};

/** A cue met in a question. `from` and `to` (exclusive) bound its first part. */
export type MetCue = {
  readonly aspect: AskedAspect;
  readonly weight: number;
  readonly from: number;
  readonly to: number;
  readonly length: number;
};

const gap = 6;

const cues: readonly Cue[] = aspectWords.flatMap(([aspect, weight, phrases]) =>
  phrases.split(',').map((phrase) => ({
    aspect,
    weight,
    parts: phrase.split('*').map(phraseForms),
  })),
);

const byFirst: ReadonlyMap<string, readonly Cue[]> = Map.groupBy(cues, ({ parts }) => parts[0]?.[0] ?? '');

const monthsAndAsking = `twenty nineteen eighteen seventeen thousand first second third fourth fifth tenth twelfth thirteenth nineteenth
  jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
  upcoming coming forthcoming latest recent newest ago since quarter spring summer autumn winter christmas easter
  january february march april may june july august september october november december
  who what when where why which how year month week today yesterday tomorrow next last current previous before after
  financial municipal plan report grant meeting partnership priority committee council the and does with`;

/** The words that asking itself uses: repaired to, and never repaired away. */
export const aspectForms: readonly string[] = [
  ...cues.flatMap(({ parts }) => parts.flat()),
  ...phraseForms(monthsAndAsking),
];

/** Words that stand before anything: beside them nothing is told. */
const articles = new Set(['the', 'a', 'an', 'of', 'is', 'in', 'to', 'for', 'it']);

/** Two words that stand side by side in a cue: "who lead". */
export const cuePairs: readonly string[] = cues.flatMap(({ parts }) =>
  parts.flatMap((part) =>
    part
      .slice(1)
      .flatMap((form, at) =>
        isEmptyWord(form) || articles.has(part[at] ?? '') ? [] : [`${part[at]} ${form}`],
      ),
  ),
);

export const metCues = (forms: readonly string[]): readonly MetCue[] =>
  forms.flatMap((form, from) => (byFirst.get(form) ?? []).flatMap((cue) => meet(cue, forms, from)));

const meet = ({ aspect, weight, parts }: Cue, forms: readonly string[], from: number): MetCue[] => {
  let at = from;
  for (const [index, part] of parts.entries()) {
    const found = index === 0 ? (standsAt(part, forms, at) ? at : -1) : seek(part, forms, at);
    if (found < 0) return [];
    at = found + part.length;
  }
  const first = parts[0]?.length ?? 0;
  return [{ aspect, weight, from, to: from + first, length: parts.flat().length }];
};

const seek = (part: readonly string[], forms: readonly string[], from: number): number => {
  for (let at = from; at <= from + gap && at < forms.length; at += 1)
    if (standsAt(part, forms, at)) return at;
  return -1;
};

const standsAt = (part: readonly string[], forms: readonly string[], at: number): boolean =>
  part.every((form, index) => forms[at + index] === form);
