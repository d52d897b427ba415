type Named = {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly words: readonly string[];
  readonly search: readonly string[];
};

const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[^\p{L}\p{N}'&]+/gu, ' ')
    .trim()} `;

/** Without what a name is often typed without: articles, and an abbreviation in brackets. */
const bare = (phrase: string): string =>
  plain(phrase.replaceAll(/\([^)]*\)/g, ' ')).replace(/^ (?:the|a|an) /, ' ');

const longestMatch = (text: string, { name, short, words, search }: Named): number =>
  Math.max(
    0,
    ...[name, short, ...words, ...search]
      .map(bare)
      .map((phrase) => (phrase.trim() && text.includes(phrase) ? phrase.length : 0)),
  );

/**
 * The subjects that `text` names, by the longest of their names that stands in it word for word.
 * A change is written: what is only likely to be meant is not named.
 */
export const namedIn = <Subject extends Named>(
  text: string,
  subjects: readonly Subject[],
): readonly Subject[] => {
  const typed = plain(text);
  const matches = subjects
    .map((subject) => ({ subject, length: longestMatch(typed, subject) }))
    .filter(({ length }) => length > 0);
  const longest = Math.max(0, ...matches.map(({ length }) => length));
  return matches.filter(({ length }) => length === longest).map(({ subject }) => subject);
};
