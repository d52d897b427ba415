import { stem } from '../question/stems.ts';
import { phraseForms } from '../question/words.ts';

export { stems } from '../question/stems.ts';

/** How many of `wanted` stems a sentence shares. */
export const sharedWith = (wanted: ReadonlySet<string>, says: string): number => {
  const own = new Set(phraseForms(says).map(stem));
  return [...wanted].filter((one) => own.has(one)).length;
};
