import type { Day } from '../calendar/london.ts';
import type { StatusFields } from './new-status.ts';
import type { StatusUpdate } from './status.ts';

/** After so many in a row words are asked for. */
const mostInARow = 2;

export type NoChange =
  | {
      readonly kind: 'again';
      readonly fields: StatusFields;
      readonly unchanged: number;
      readonly wordsOf: number;
    }
  /** Why last time's words can't be sent again. */
  | { readonly kind: 'words wanted'; readonly says: string };

const wanted = (says: string): NoChange => ({ kind: 'words wanted', says });

/** The latest update sent again as it was, or why new words are needed. */
export const noChange = (latest: StatusUpdate | undefined, today: Day): NoChange => {
  if (!latest) return wanted('There is no update yet to repeat. Write a sentence or two.');
  if (latest.review?.redacted)
    return wanted('Last time’s words were redacted. Write a sentence or two on how it is going.');
  const unchanged = (latest.unchanged ?? 0) + 1;
  if (unchanged > mostInARow)
    return wanted('It was “no change” twice in a row. Write a sentence or two, even if little has happened.');
  const { action, rating, forecast, commentary } = latest;
  if (action?.by && action.by < today)
    return wanted('The day of last time’s action has passed. Write what became of it, and what is next.');
  return {
    kind: 'again',
    fields: {
      rating,
      forecast,
      commentary,
      ...(action ? { action: action.says, owner: action.owner, actionBy: action.by } : {}),
    },
    unchanged,
    wordsOf: latest.wordsOf ?? latest.version,
  };
};
