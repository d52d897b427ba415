import { describe, expect, test } from '@jest/globals';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import type { Context } from '../../src/question/question.ts';
import { readQuestion } from '../../src/question/read-question.ts';
import { createVocabulary } from '../../src/question/vocabulary.ts';
import { heldRegister } from '../cases/verdict.ts';

const register = heldRegister('data/safer-maidstone.yaml');
const vocabulary = createVocabulary(register);
const today = '2026-11-22';

const read = (turns: string) => {
  let context: Context | undefined;
  const readings = turns.split(' >> ').map((turn) => {
    const reading = readQuestion(turn, vocabulary, context, today);
    context = reading.context;
    return reading;
  });
  return readings.at(-1) ?? readQuestion('', vocabulary, undefined, today);
};

const answers = (turns: string) =>
  answerQuestion(read(turns), { register, statuses: new Map(), nameOf: () => undefined }, today);

const said = (turns: string): string =>
  answers(turns)
    .map(({ headline, lines }) => [headline, ...lines.map(({ text }) => text)].join(' '))
    .join('\n');

describe('the sentence that fits the words best answers', () => {
  test.each([
    ['which reputational risks are there', 'reputational'],
    ['does the commissioner get a copy of the plan', 'PCC'],
    ['what does the 2023 report say about low volume and high harm', 'few'],
  ])('%s', (turns, words) => {
    expect(said(turns)).toContain(words);
  });
});

test.each(['does the plan mention drones', 'did the 2023 report say anything about drones'])(
  'what no sentence has a word of is not held: %s',
  (turns) => {
    expect(answers(turns)[0]).toMatchObject({ kind: 'not held' });
  },
);

describe('what makes no sense of a subject is not asked of it', () => {
  test.each([
    ['which plan applied on 1 april 2020', /stages/],
    ['the committee meeting was on 13 april 2023 yes?', /how often/],
    ['how often does organised crime meet', /organised crime meets/],
  ])('%s', (turns, nonsense) => {
    expect(said(turns)).not.toMatch(nonsense);
  });
});

describe('short years and months are those the register speaks of', () => {
  test.each([
    ['what happened in feb 19', '2019-02-01'],
    ['who signed the financial row in 23', '2023-01-01'],
    ['priorities FY 19/20', '2019-04-01'],
  ])('%s', (turns, first) => {
    expect(read(turns).questions[0]).toMatchObject({ time: { kind: 'span', first } });
  });

  test('a weekday in a letter is no time', () => {
    const letter =
      'i have a committee this coming thursday, could you let me have the status of domestic abuse';
    expect(read(letter).questions.at(-1)).toMatchObject({ subject: 'domestic-abuse', time: { kind: 'now' } });
  });
});

describe('a conversation goes on about the group', () => {
  test.each([
    ['who leads on organised crime >> how often do they meet', 'socp'],
    ['which group delivers young people >> and what was it called before', 'community-youth-safety-group'],
  ])('%s', (turns, subject) => {
    expect(read(turns).questions[0]).toMatchObject({ subject });
  });
});

test('a numbered list is as many questions', () => {
  const subjects = read('About domestic abuse: 1) who leads it 2) how is it doing').questions;
  expect(subjects).toMatchObject([
    { subject: 'domestic-abuse', aspect: 'lead' },
    { subject: 'domestic-abuse', aspect: 'status' },
  ]);
});

test('what came before a plan is the plan before it', () => {
  expect(read('what came before the 2022-25 plan').questions[0]).toMatchObject({ subject: 'plan-2019-22' });
});
