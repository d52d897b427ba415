import { describe, expect, test } from '@jest/globals';
import { repairedWords } from '../../src/question/repair.ts';
import { createVocabulary } from '../../src/question/vocabulary.ts';
import { readWords } from '../../src/question/words.ts';
import { heldRegister } from '../cases/verdict.ts';

const vocabulary = createVocabulary(heldRegister('data/safer-maidstone.yaml'));
const mended = (text: string): string =>
  repairedWords(readWords(text), vocabulary)
    .map(({ form }) => form)
    .join(' ');

describe('spelling repair', () => {
  test.each([
    ['a swapped pair', 'domestic abues', 'domestic abuse'],
    ['a neighbouring key', 'stayus of socp', 'status of socp'],
    ['a letter too few', 'comunity safety plan', 'community safety plan'],
    ['an abbreviation with letters swapped', 'scop lead', 'socp lead'],
    ['letters said one by one', 'who leads s o c p', 'who lead socp'],
    ['two words run together', 'towncentre status', 'town centre status'],
    ['one word in two', 'sub stance misuse', 'substance misuse'],
    ['an English word where its neighbour says so', 'mental heath', 'mental health'],
  ])('mends %s', (_, typed, meant) => expect(mended(typed)).toBe(meant));

  test.each([['grand'], ['heath'], ['metal'], ['fond'], ['sock'], ['clan'], ['partner']])(
    'leaves the English word "%s" alone without other evidence',
    (word) => expect(mended(`the ${word} of it`)).toBe(`the ${word} of it`),
  );
});
