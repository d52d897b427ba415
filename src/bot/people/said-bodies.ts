import { readQuestion } from '../../question/read-question.ts';
import type { Book } from '../parts.ts';
import { type Body, bodies } from './bodies.ts';

/** What words name, and those of them that name nothing: with such, nothing is certain. */
export type Said = {
  readonly named: readonly Body[];
  readonly unread: string;
  /** They begin with something else: not a name with more behind it, but another name. */
  readonly isOther: boolean;
};

type Token = { readonly word: string; readonly from: number; readonly to: number };

const tokens = (text: string): readonly Token[] =>
  [...text.matchAll(/[\p{L}\p{N}&]+(?:['’]\p{L}+)*/gu)]
    .map(({ 0: word, index }) => ({ word: word.toLowerCase(), from: index, to: index + word.length }))
    .filter(({ word }) => !articles.has(word));

const articles = new Set(['the', 'a', 'an', 'our']);
const between = new Set(['and', 'or', '&', 'group', 'priority']);

const phrasesOf = ({ id, name, short, words, search }: Body): readonly (readonly string[])[] => {
  const inBrackets = [...name.matchAll(/\(([^)]+)\)/g)].map(([, abbreviation = '']) => abbreviation);
  const outside = name.replaceAll(/\([^)]*\)/g, ' ');
  return [id, name, outside, ...inBrackets, short, ...words, ...search]
    .map((phrase) => tokens(phrase).map(({ word }) => word))
    .filter(({ length }) => length > 0);
};

/** The longest name that begins at `at`, and whose it is. */
const nameAt = (said: readonly Token[], at: number, book: Book): { bodies: Body[]; length: number } =>
  bodies(book).reduce<{ bodies: Body[]; length: number }>(
    (best, body) => {
      const length = phrasesOf(body)
        .filter((phrase) => phrase.every((word, ahead) => said[at + ahead]?.word === word))
        .reduce((longest, phrase) => Math.max(longest, phrase.length), 0);
      if (length === 0 || length < best.length) return best;
      return { bodies: length > best.length ? [body] : [...best.bodies, body], length };
    },
    { bodies: [], length: 0 },
  );

/** The groups and priorities that `words` name, word for word: a post is given on them, so each word counts. */
export const readBodies = (book: Book, words: string): Said => {
  const said = tokens(words);
  const named = new Set<Body>();
  const unread: Token[] = [];
  for (let at = 0; at < said.length; ) {
    const found = nameAt(said, at, book);
    for (const body of found.bodies) named.add(body);
    const token = said[at];
    if (token && found.length === 0 && !between.has(token.word)) unread.push(token);
    at += Math.max(1, found.length);
  }
  const isOther = unread[0] !== undefined && unread[0] === said[0];
  return {
    named: bodies(book).filter((body) => named.has(body)),
    unread: words.slice(unread[0]?.from ?? 0, unread.at(-1)?.to ?? 0),
    isOther,
  };
};

/** What misspelt or freer words may mean: to be offered, never to decide. */
export const likelyBodies = (book: Book, words: string, today: string): readonly Body[] => {
  const { questions } = readQuestion(words, book.vocabulary, undefined, today);
  const ids = questions.flatMap((question) => {
    if (question.kind === 'choice') return question.candidates;
    return question.kind === 'about' ? [question.subject, ...question.also] : [];
  });
  return bodies(book).filter(({ id }) => ids.includes(id));
};
