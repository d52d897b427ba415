import type { Change } from './change.ts';

/** The changes oldest first, each once, in whatever order they were read. */
export const inOrder = (changes: readonly Change[]): readonly Change[] =>
  [...new Map(changes.map((change) => [change.number, change])).values()].toSorted(
    (one, other) => one.number - other.number,
  );

/** The numbers of changes that hold: none that a later one, itself in force, has taken back. */
export const inForce = (changes: readonly Change[]): ReadonlySet<number> => {
  const gone = new Set<number>();
  const held = new Set<number>();
  for (const { number, alteration } of inOrder(changes).toReversed()) {
    if (gone.has(number)) continue;
    held.add(number);
    // Only what came before can be taken back: a number from the future would make a circle.
    if (alteration.kind === 'taken back' && alteration.change < number) gone.add(alteration.change);
  }
  return held;
};
