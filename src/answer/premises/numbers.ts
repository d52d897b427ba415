const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ordinals = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** A number word, an ordinal or digits, as source of a pattern. */
export const numeral = `(\\d{1,2}|${words.slice(1).join('|')})`;
export const ordinal = `(\\d{1,2}(?:st|nd|rd|th)|${ordinals.slice(1).join('|')})`;

/** The number a word stands for; undefined for no number. */
export const numberOf = (word: string | undefined): number | undefined => {
  if (word === undefined) return undefined;
  if (/^\d/.test(word)) return Number.parseInt(word, 10);
  const at = words.includes(word) ? words.indexOf(word) : ordinals.indexOf(word);
  return at > 0 ? at : undefined;
};
