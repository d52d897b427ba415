import { commonWords } from './common-words.ts';
import { margins } from './margins.ts';
import { allowedEdits, type Near } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isEmptyWord, type Word, wordForm } from './words.ts';

/**
 * The words with their slips mended: initials said apart are joined, words run together are parted,
 * unknown words become the nearest of ours. A real English word only changes where its neighbour says so.
 */
export const repairedWords = (words: readonly Word[], vocabulary: Vocabulary): readonly Word[] => {
  const joined = joinInitials(words, vocabulary).flatMap((word) => partedWord(word, vocabulary));
  return joined.map((word, at) => mended(word, joined[at - 1]?.form, joined[at + 1]?.form, vocabulary));
};

const isSettled = ({ form }: Word, vocabulary: Vocabulary): boolean =>
  vocabulary.isNamed(form) || isEmptyWord(form) || form.length < 3 || /[\d&£]/.test(form);

const mended = (word: Word, before = '', after = '', vocabulary: Vocabulary): Word => {
  if (isSettled(word, vocabulary)) return word;
  const isEnglish = commonWords.has(word.form) || commonWords.has(word.text) || vocabulary.isKnown(word.form);
  const fits = ({ form }: Near): boolean => vocabulary.isPair(before, form) || vocabulary.isPair(form, after);
  const near = nearest(word, vocabulary);
  const best = near.find(fits) ?? (isEnglish ? undefined : near.find((one) => isClose(word, one)));
  return best ? { ...word, form: wordForm(best.form), isRepaired: true } : word;
};

/** Words of ours near what was typed, with its ending and without: "stauts" is nearer to "status" than "staut" is. */
const nearest = ({ form, text }: Word, { spelling }: Vocabulary): readonly Near[] => {
  const most = Math.max(allowedEdits(text), margins.englishEdits);
  const whole = text === form ? [] : spelling(text, most);
  return [...spelling(form, most), ...whole].sort((a, b) => a.distance - b.distance);
};

/** A word of four letters becomes a longer one, or one hardly different: short abbreviations are too like each other. */
const isClose = ({ text }: Word, { form, distance }: Near): boolean =>
  distance <= allowedEdits(text) &&
  (text.length > 4 || form.length > text.length || distance <= margins.shortEdits);

const partedWord = (word: Word, vocabulary: Vocabulary): readonly Word[] => {
  if (word.form.length < 6 || isSettled(word, vocabulary) || commonWords.has(word.form)) return [word];
  for (let cut = 2; cut <= word.form.length - 2; cut += 1) {
    const [first, second] = [word.form.slice(0, cut), word.form.slice(cut)];
    if (vocabulary.isPair(first, second))
      return [first, second].map((form) => ({ text: form, form, isRepaired: true }));
  }
  return [word];
};

/** "s o c p" said letter by letter; "sub group" for "subgroup". */
const joinInitials = (words: readonly Word[], vocabulary: Vocabulary): readonly Word[] => {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const taken = longestJoin(words, at, joined.at(-1)?.form ?? '', vocabulary);
    const together = words
      .slice(at, at + taken)
      .map((word) => word.form)
      .join('');
    const form = joinedWord(together, joined.at(-1)?.form ?? '', vocabulary) ?? together;
    const only = words[at];
    if (only) joined.push(taken === 1 ? only : { text: form, form, isRepaired: true });
    at += taken;
  }
  return joined;
};

const longestJoin = (words: readonly Word[], at: number, before: string, vocabulary: Vocabulary): number => {
  let letters = 0;
  while (words[at + letters]?.form.length === 1 && letters < 6) letters += 1;
  for (let taken = letters; taken >= 2; taken -= 1) {
    const form = words
      .slice(at, at + taken)
      .map((word) => word.form)
      .join('');
    if (vocabulary.isNamed(form)) return taken;
  }
  const [first, second] = [words[at]?.form ?? '', words[at + 1]?.form ?? ''];
  if (first.length < 3 || second.length < 3 || vocabulary.isPair(first, second)) return 1;
  return joinedWord(first + second, before, vocabulary) ? 2 : 1;
};

/** Two words written as one of ours ("sub stance"), or nearly so where the word before says it ("substance miss use"). */
const joinedWord = (together: string, before: string, vocabulary: Vocabulary): string | undefined => {
  if (vocabulary.isNamed(together)) return together;
  return vocabulary.spelling(together, 0.6).find(({ form }) => vocabulary.isPair(before, form))?.form;
};
