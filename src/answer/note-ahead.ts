import { phraseForms } from '../question/words.ts';
import type { Asked } from './asked.ts';
import type { Draft } from './draft.ts';
import { type Held, shortName, subjectOf } from './knowledge.ts';
import { sharedWith, stems } from './overlap.ts';

/** "Why does it say …": where the note on a slip is what was asked about, it is the answer and not its last line. */
export const noteAhead = (draft: Draft, { terms, subject, aspect }: Asked, known: Held): Draft => {
  if (draft.kind !== 'found' || (aspect !== 'reasons' && aspect !== 'about')) return draft;
  const own = stems(phraseForms(`${shortName(known, subject)} ${subjectOf(known, subject)?.name ?? ''}`));
  const wanted = new Set([...stems(terms)].filter((one) => !own.has(one)));
  const note = draft.lines.find(({ label }) => label === 'Note');
  const isAsked =
    note && sharedWith(wanted, note.text) >= Math.max(2, sharedWith(wanted, draft.headline.text) + 1);
  if (!isAsked) return draft;
  return { kind: 'found', headline: { text: note.text, source: draft.headline.source }, lines: [] };
};
