const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const keyNeighbours = (): ReadonlySet<string> => {
  const pairs = rows.flatMap((row, at) =>
    [...row].flatMap((key, column) =>
      [row[column + 1], rows[at + 1]?.[column], rows[at + 1]?.[column - 1]].map((other) => `${key}${other}`),
    ),
  );
  return new Set(pairs.flatMap((pair) => [pair, [...pair].reverse().join('')]));
};

const neighbours = keyNeighbours();
const isVowel = (letter: string): boolean => 'aeiou'.includes(letter);

const swapCost = (typed: string, meant: string): number => {
  if (typed === meant) return 0;
  if (neighbours.has(typed + meant)) return 0.7;
  return isVowel(typed) && isVowel(meant) ? 0.75 : 1;
};

/** A letter doubled or left single costs less than one too many. */
const gapCost = (word: string, at: number): number => (word[at] === word[at - 1] ? 0.55 : 0.9);

/**
 * How far a typed word is from a meant one: neighbouring keys, swapped and doubled letters cost less than one.
 * A different first letter costs a little more: people rarely miss it.
 */
export const keyDistance = (typed: string, meant: string): number => {
  const width = meant.length + 1;
  const cost = new Float64Array((typed.length + 1) * width);
  const at = (row: number, column: number): number => cost[row * width + column] ?? 0;
  for (let row = 0; row <= typed.length; row += 1)
    for (let column = 0; column <= meant.length; column += 1)
      cost[row * width + column] = cheapest(typed, meant, row, column, at);
  return at(typed.length, meant.length) + (typed[0] === meant[0] ? 0 : 0.25);
};

const cheapest = (
  typed: string,
  meant: string,
  row: number,
  column: number,
  at: (row: number, column: number) => number,
): number => {
  if (row === 0) return column * 0.9;
  if (column === 0) return row * 0.9;
  const [mine, theirs] = [typed[row - 1] ?? '', meant[column - 1] ?? ''];
  const isTurned = row > 1 && column > 1 && mine === meant[column - 2] && typed[row - 2] === theirs;
  return Math.min(
    at(row - 1, column) + gapCost(typed, row - 1),
    at(row, column - 1) + gapCost(meant, column - 1),
    at(row - 1, column - 1) + swapCost(mine, theirs),
    isTurned ? at(row - 2, column - 2) + 0.6 : Number.POSITIVE_INFINITY,
  );
};
