type Named = {
  readonly name: string;
  readonly short: string;
  readonly words: readonly string[];
  readonly search: readonly string[];
};

/** Letters, digits and single spaces, with one at either end: so that only whole words are found in it. */
const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()} `;

/** Without what a name is often typed without: articles, and an abbreviation in brackets. */
const bare = (phrase: string): string =>
  plain(phrase.replaceAll(/\([^)]*\)/g, ' ')).replace(/^ (?:the|a|an) /, ' ');

const longestPhrase = (typed: string, { name, short, words, search }: Named): string =>
  [name, short, ...words, ...search]
    .map(bare)
    .filter((phrase) => phrase.trim() !== '' && typed.includes(phrase))
    .reduce((longest, phrase) => (phrase.length > longest.length ? phrase : longest), '');

/** Every subject that has one of its names, word for word, in `text`. */
export const allNamedIn = <Subject extends Named>(
  text: string,
  subjects: readonly Subject[],
): readonly Subject[] => {
  const typed = plain(text);
  return subjects.filter((subject) => longestPhrase(typed, subject) !== '');
};

/**
 * Those of them with the longest name there: "grant progress report" names that report, not the grant too.
 * A change is written: what is only likely to be meant is not named.
 */
export const namedIn = <Subject extends Named>(
  text: string,
  subjects: readonly Subject[],
): readonly Subject[] => {
  const typed = plain(text);
  const lengths = subjects.map((subject) => longestPhrase(typed, subject).length);
  const longest = Math.max(0, ...lengths);
  return longest === 0 ? [] : subjects.filter((_, at) => lengths[at] === longest);
};

/** `text` without the longest name of `subject` in it. */
export const withoutName = (text: string, subject: Named): string => {
  const words = longestPhrase(plain(text), subject).trim().split(' ').filter(Boolean);
  return words.length === 0
    ? text
    : text.replace(
        new RegExp(`(?:\\bthe )?\\b${words.join('[^\\p{L}\\p{N}&]+')}(?![\\p{L}\\p{N}])`, 'iu'),
        ' ',
      );
};
