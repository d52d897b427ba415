import type { Asked } from './asked.ts';
import { type Draft, notHeld } from './draft.ts';
import { type Held, subjectOf } from './knowledge.ts';

const still =
  /\bstill\b|\bin post\b|\b(?:nowadays|these days|currently|at present|at the moment|right now|as we speak|now)\b/;

/** Who, with whom, how often: what may have changed since a report said it. */
const changing: ReadonlySet<string> = new Set(['people', 'partners', 'meets', 'funding']);

/** "Is … still in post": a report says how it was, never how it is. What was said last is the nearest. */
export const stillDraft = (draft: Draft, asked: Asked, known: Held): Draft => {
  const { time, text, aspect, subject } = asked;
  const { headline } = draft;
  const isOld = draft.kind === 'found' && headline.source?.kind === 'report';
  if (!isOld || time.kind !== 'now' || !changing.has(aspect) || !still.test(text)) return draft;
  const silence = subjectOf(known, subject)?.silences.find(({ says }) => /\b(?:today|now)\b/.test(says));
  return notHeld(silence?.says ?? "The reports don't say whether that is still so.", [
    { ...headline, label: 'Last said' },
  ]);
};
