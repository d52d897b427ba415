import { margins } from './margins.ts';
import { writtenNumbers } from './spoken-numbers.ts';

/** What is read of a message: plain lower-case text, and whether some of it was left unread. */
export type PlainText = { readonly text: string; readonly isCut: boolean };

const dictated: readonly (readonly [RegExp, string])[] = [
  [/\bquestion mark\b/g, '?'],
  [/\bfull stop\b/g, '.'],
  [/\b(?:new line|new paragraph)\b/g, '.'],
  [/\b(?:u+m+|e+r+m+|u+h+|e+r+|hm+)\b,?/g, ' '],
  [/\bo (?:and|&|n) s\b/g, 'o&s'],
  [/ comma\b/g, ','],
  [/\b(would|could|should|might) of\b/g, '$1 have'],
  [/\bf\/?y ?'?(?=\d\d)/g, 'financial year '],
  [/\boption 1\b/g, 'option one'],
  [/\boption 2\b/g, 'option two'],
  [/\boption 3\b/g, 'option three'],
];

/** Mentions, tags, markup and addresses are not words; what is left is only ever text. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replaceAll(/[‘’`´]/g, "'")
    .replaceAll(/[–—−]/g, '-')
    .replaceAll(/&amp;/gi, '&')
    .replaceAll(/ & /g, ' and ')
    .replaceAll(/&(?:lt|gt|nbsp|quot|#\d+);/gi, ' ')
    .replaceAll(/<at\b[^>]*>.*?<\/at>/gis, ' ')
    .replaceAll(/<\/?[a-z!][^>]*>/gi, ' ')
    .replaceAll(/https?:\/\/\S+/gi, ' ')
    .replaceAll(/@\w+/g, ' ');

export const plainText = (message: string): PlainText => {
  const whole = bare(message.slice(0, margins.longest * 4));
  const isCut = whole.length > margins.longest || message.length > margins.longest * 4;
  const kept = isCut ? whole.slice(0, margins.longest).replace(/\S*$/, '') : whole;
  const lower = joinedInitials(kept.toLowerCase().replaceAll(/[*_#>[\]{}|~"\\]/g, ' '));
  const text = writtenNumbers(
    dictated.reduce((so, [pattern, plain]) => so.replaceAll(pattern, plain), lower),
  );
  return { text: text.replaceAll(/[ \t]+/g, ' ').trim(), isCut };
};

/** "s.o.c.p." and "d.a" are "socp" and "da". */
const joinedInitials = (text: string): string =>
  text.replaceAll(/\b(?:[a-z]\.){2,}[a-z]?\b|\b[a-z]\.[a-z]\b(?!\.)/g, (initials) =>
    initials.replaceAll('.', ''),
  );
