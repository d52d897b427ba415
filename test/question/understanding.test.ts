import { describe, expect, test } from '@jest/globals';
import { createVocabulary } from '../../src/question/vocabulary.ts';
import { readCases } from '../cases/case-bank.ts';
import { heldRegister, judge } from '../cases/verdict.ts';

const register = heldRegister('data/safer-maidstone.yaml');
const vocabulary = createVocabulary(register);
const verdicts = readCases().map((one) => judge(one, register, vocabulary));
const tuned = verdicts.filter(({ of }) => of.part === 'tuned');

describe('the question bank', () => {
  test('at least 98 % of the tuned part is answered as the reports allow', () => {
    const wrong = tuned
      .filter((one) => one.wrong.length > 0)
      .map(({ of, wrong: slips }) => `${of.id} ${slips[0]}`);
    expect({ share: 1 - wrong.length / tuned.length >= 0.98, wrong }).toMatchObject({ share: true });
  });

  test('no fact is invented, in either part', () => {
    expect(verdicts.filter(({ isInvented }) => isInvented).map(({ of }) => of.id)).toEqual([]);
  });

  test('the middle answer is shorter than 450 characters', () => {
    const lengths = verdicts.map(({ visible }) => visible.length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(450);
  });

  test('every answer shows how it was understood, and every found one a source', () => {
    const bare = verdicts
      .flatMap(({ of, answers }) => answers.map((answer) => ({ id: of.id, answer })))
      .filter(({ answer }) => answer.understood === '' || (answer.kind === 'found' && !isSourced(answer)));
    expect(bare.map(({ id, answer }) => `${id} ${answer.headline}`)).toEqual([]);
  });
});

const isSourced = ({ reports, lines, headline }: (typeof verdicts)[number]['answers'][number]): boolean =>
  reports.length > 0 ||
  lines.some(({ source, label }) => source !== undefined || label === 'Recorded' || label === 'Note') ||
  /recorded on|bot's own|\(/.test(headline);
