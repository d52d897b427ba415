import { describe, expect, test } from '@jest/globals';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { readQuestion } from '../../src/question/read-question.ts';
import { createVocabulary } from '../../src/question/vocabulary.ts';
import { heldRegister } from '../cases/verdict.ts';

const register = heldRegister('data/safer-maidstone.yaml');
const vocabulary = createVocabulary(register);
const today = '2026-11-22';

const said = (question: string): string => {
  const reading = readQuestion(question, vocabulary, undefined, today);
  return answerQuestion(reading, { register, statuses: new Map(), nameOf: () => undefined }, today)
    .flatMap(({ headline, lines }) => [headline, ...lines.map(({ text }) => text)])
    .join('\n');
};

describe('a set is answered by its members', () => {
  test.each([
    ['what were we focusing on before this plan', ['substance misuse', 'mental health'], ['town centre']],
    ['list all the rows in the 2023 implications table', ['twelve', 'Biodiversity', 'Procurement'], ['ten']],
    ['which priority has no subgroup', ['Substance misuse has no subgroup'], ['SOCP']],
    ['list of groups for each priority 2019', ['SOCP leads', 'CSVG leads', 'Substance misuse'], ['TCTF']],
    ['whats the scale you use for ratings', ['Off track', 'Exceeding expectations', 'ours'], []],
    ['list every meeting in the reports', ['12 February 2019', '10 April 2019', '13 April 2023'], []],
    ['names of the OCGs operating in maidstone', ["don't say"], []],
  ])('%s', (question, says, nots) => {
    const text = said(question);
    for (const one of says) expect(text).toContain(one);
    for (const one of nots) expect(text).not.toContain(one);
  });

  test('options of two reports are not told as options of one', () => {
    const text = said('option 1 in the first report?');
    expect(text).toContain('Option one');
    expect(text).not.toContain('subgroups and action plans');
  });

  test('a slip asked about is the answer, not its last line', () => {
    const [first] = said('why does it say Priority status: Keeping children and young people safe').split(
      '\n',
    );
    expect(first).toContain('misprints');
  });

  test.each([
    ['did the 2022-25 plan replace the 2019-22 one', "don't say that it replaced it"],
    ['does the 2023 DA priority still say stalking', 'leaves that out'],
    ['which period does the 2023/24 SA cover', 'for the period 2022-23'],
  ])('what was asked comes first: %s', (question, says) => {
    expect(said(question).split('\n')[0]).toContain(says);
  });
});
