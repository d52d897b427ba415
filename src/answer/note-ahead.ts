import { phraseForms } from '../question/words.ts';
import type { Asked } from './asked.ts';
import type { Draft } from './draft.ts';
import { type Held, shortName, subjectOf } from './knowledge.ts';
import { sharedWith, stems } from './overlap.ts';

/** "Why does it say …": where the note on a slip is what was asked about, it is the answer and not its last line. */
export const noteAhead = (draft: Draft, { terms, subject, aspect, text }: Asked, known: Held): Draft => {
  const isOfPeriod = aspect === 'dates' && /\bperiods?\b/.test(text);
  if (draft.kind !== 'found' || (aspect !== 'reasons' && aspect !== 'about' && !isOfPeriod)) return draft;
  const own = stems(phraseForms(`${shortName(known, subject)} ${subjectOf(known, subject)?.name ?? ''}`));
  const wanted = new Set([...stems(terms)].filter((one) => !own.has(one)));
  const note = draft.lines.find(({ label }) => label === 'Note');
  const isAsked =
    note && sharedWith(wanted, note.text) >= Math.max(2, sharedWith(wanted, draft.headline.text) + 1);
  const isPeriod =
    isOfPeriod && note && /\bperiod\b/.test(note.text) && !/\bperiod\b/.test(draft.headline.text);
  if (!note || (!isAsked && !isPeriod)) return draft;
  return { kind: 'found', headline: { text: note.text, source: draft.headline.source }, lines: [] };
};
