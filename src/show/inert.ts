/**
 * Why words from people and registers stand in RichTextBlock runs and never in a TextBlock:
 * a TextBlock or Fact reads Markdown, and Teams' desktop and phone clients differ in which backslash
 * escapes they honour, so "2.6" or "(SOCP)" escaped for one shows backslashes in another. A TextRun is
 * plain in every client. What is left for us: invisible characters, date functions and mentions.
 */

/** Bidi controls, zero-width characters and other formatting that a reader cannot see. */
const unseen = /\p{Cf}|(?![\n\t])\p{Cc}/gu;

/** `text` without what cannot be seen: the same for cards and for plain text. */
export const visible = (text: string): string =>
  text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(unseen, '');

/** A TextRun breaks only between words, so a longer one (an address, say) would stand outside a phone's card. */
const breakable = (text: string): string =>
  text.replaceAll(/\S{36,}/gu, (word) => word.replaceAll(/.{24}(?=.)/gu, '$&\u200b'));

/** `text` that no client takes for a date function (`{{DATE(…)}}`) or a mention (`<at>`). */
export const inert = (text: string): string =>
  breakable(visible(text))
    .replaceAll(/\{(?=\{)/g, '{ ')
    .replaceAll(/<(?=\s*\/?\s*at\b)/gi, '‹');

/** `text` in at most `most` characters, with "…" where something was left out. */
export const cut = (text: string, most: number): string => {
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
};

/** The paragraphs of what somebody wrote; beyond ten they run on in the last one, none is lost. */
export const paragraphs = (text: string): readonly string[] => {
  const all = visible(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return all.length <= 10 ? all : [...all.slice(0, 9), all.slice(9).join(' ')];
};
