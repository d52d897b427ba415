import type { Day } from '../../calendar/london.ts';
import type { Alteration } from '../../changes/change.ts';
import type { Book } from '../parts.ts';

/** What somebody who typed a change wants, or what is still missing for it. */
export type Wish =
  | { readonly kind: 'change'; readonly alteration: Alteration }
  /** It is a change, and it cannot be told which: a sentence that says what to add. */
  | { readonly kind: 'unclear'; readonly says: string };

/** Reads one kind of change from what was typed; undefined where it is something else. Pure. */
export type ReadWish = (text: string, book: Book, today: Day) => Wish | undefined;

export const unclear = (says: string): Wish => ({ kind: 'unclear', says });
export const wished = (alteration: Alteration): Wish => ({ kind: 'change', alteration });

/** "Adopted the plan" from "adopted the plan" */
export const opened = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One sentence with its full stop. */
export const sentence = (text: string): string => `${opened(text.trim().replace(/[.;,\s]+$/, ''))}.`;
