import { phraseForms } from '../question/words.ts';
import type { Asked } from './asked.ts';
import type { Draft } from './draft.ts';
import { fullName, type Held, shortName } from './knowledge.ts';
import { sharedWith, stems } from './overlap.ts';
import { isYesNo } from './premises/stated.ts';

/** What a thing is called whatever it is tells no sentence from another. */
const kinds = ['priority', 'plan', 'report', 'group', 'committee', 'one', 'status'];

/** Asked for a yes or a no, the line that speaks of what was asked comes before one that does not. */
export const lineAhead = (draft: Draft, { text, terms, subject }: Asked, known: Held): Draft => {
  if (draft.kind !== 'found' || draft.rating !== undefined || !isYesNo(text)) return draft;
  const own = stems([...phraseForms(`${shortName(known, subject)} ${fullName(known, subject)}`), ...kinds]);
  const wanted = new Set([...stems(terms)].filter((one) => !own.has(one)));
  if (sharedWith(wanted, draft.headline.text) > 0) return draft;
  const ahead = draft.lines.find(({ label, text: says }) => !label && sharedWith(wanted, says) > 0);
  if (!ahead) return draft;
  return {
    ...draft,
    headline: ahead,
    lines: [draft.headline, ...draft.lines.filter((line) => line !== ahead && line.label !== 'Note')].slice(
      0,
      2,
    ),
  };
};
