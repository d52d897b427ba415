import { keyDistance } from './key-distance.ts';
import { margins } from './margins.ts';

/** Words of ours near a typed one, nearest first. */
export type Near = { readonly form: string; readonly distance: number };
export type Spelling = (typed: string, most: number) => readonly Near[];

const longest = 22;

/** How far `typed` may be from a word of ours, by its length. */
export const allowedEdits = (typed: string): number =>
  margins.edits.reduce((most, step) => (typed.length >= step.from ? step.most : most), 0);

const reach = (word: string): number => (word.length >= 7 ? 2 : word.length >= 3 ? 1 : 0);

/** `word` and every word got by leaving out up to `count` letters. */
const deletions = (word: string, count: number): ReadonlySet<string> => {
  const all = new Set([word]);
  let edge: readonly string[] = [word];
  for (let round = 0; round < count; round += 1) {
    edge = edge.flatMap((from) => [...from].map((_, at) => from.slice(0, at) + from.slice(at + 1)));
    for (const one of edge) all.add(one);
  }
  return all;
};

/**
 * Finds the nearest of `words` by an index of deletions, made once:
 * a look-up costs by the length of the typed word and not by the number of words known.
 */
export const createSpelling = (words: Iterable<string>): Spelling => {
  const index = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < 3 || word.length > longest || /\d/.test(word)) continue;
    for (const key of deletions(word, reach(word))) index.set(key, [...(index.get(key) ?? []), word]);
  }
  return (typed, most) => {
    if (typed.length < 3 || typed.length > longest || most <= 0 || /\d/.test(typed)) return [];
    const near = new Set([...deletions(typed, reach(typed))].flatMap((key) => index.get(key) ?? []));
    return [...near]
      .map((form) => ({ form, distance: keyDistance(typed, form) }))
      .filter(({ distance }) => distance <= most)
      .sort((a, b) => a.distance - b.distance || (a.form < b.form ? -1 : 1));
  };
};
