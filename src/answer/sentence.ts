/** `text` as the start of a sentence. */
export const opened = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a", "a and b", "a, b and c". */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

export const counted = (count: number): string => numbers[count] ?? String(count);

/** "2019-22" for a plan's first and last year. */
export const years = ({ first, last }: { first: number; last: number }): string =>
  `${first}-${String(last % 100).padStart(2, '0')}`;
