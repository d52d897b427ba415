import type { RatingMeaning } from '../partnership/register.ts';
import { type Draft, found } from './draft.ts';

/** What a rating means: always in our own words, whether or not a report uses the word. */
export const ratingDraft = ({ name, meaning, source }: RatingMeaning): Draft =>
  found({ text: `${name}: ${meaning}`, source }, [
    {
      label: 'Note',
      text: source
        ? "The word is the report's, the meaning ours."
        : 'Word and meaning are ours; no report uses it.',
    },
  ]);
