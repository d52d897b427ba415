import { describe, expect, test } from '@jest/globals';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import type { Context } from '../../src/question/question.ts';
import { readQuestion } from '../../src/question/read-question.ts';
import { createVocabulary } from '../../src/question/vocabulary.ts';
import { heldRegister, visibleText } from '../cases/verdict.ts';

const register = heldRegister('data/safer-maidstone.yaml');
const vocabulary = createVocabulary(register);
const today = '2026-11-22';

const asks = (turns: string) => {
  let context: Context | undefined;
  let answers: ReturnType<typeof answerQuestion> = [];
  for (const turn of turns.split(' > ')) {
    const reading = readQuestion(turn, vocabulary, context, today);
    context = reading.context;
    answers = answerQuestion(reading, { register, statuses: new Map(), nameOf: () => undefined }, today);
  }
  const [first] = answers;
  return {
    answers,
    kind: first?.kind,
    understood: first?.understood ?? '',
    text: visibleText(answers, register),
  };
};

describe('a past fact is not the answer to a question about another time', () => {
  test.each([
    ['what is the status of domestic abuse in year 2 of the current plan', 'On track'],
    ['ratings in year 2 of the 2022-25 plan', 'Three On track'],
    ['when is the next committee meeting', '13 April 2023'],
    ['what did the scrutiny committee decide in 2021', '13 April 2023'],
    ['is Martyn Jeynes still in post', 'lead officer and author'],
  ])('%s: not held, the nearest on a line of its own', (question, nearest) => {
    const { kind, answers } = asks(question);
    const [first] = answers;
    expect(kind).toBe('not held');
    expect(first?.headline).not.toContain(nearest);
    const line = first?.lines.find(({ text }) => text.includes(nearest));
    expect(line?.label).toMatch(/^(?:Nearest|Last) (?:held|said)$/);
  });

  test.each([
    ['what is the status of domestic abuse in year 1 of the current plan', 'year 1 of the 2022-25 plan'],
    ['status of domestic abuse in April 2023', 'April 2023'],
    ['status of domestic abuse today', 'today'],
  ])('%s: found, and headed so', (question, time) => {
    const { kind, understood } = asks(question);
    expect(kind).toBe('found');
    expect(understood).toContain(time);
  });

  test('a status that only goes on speaking is headed with the day it was reported', () => {
    const { understood } = asks('what was the status of domestic abuse on 21 November 2026');
    expect(understood).toContain('as reported on 13 April 2023');
  });

  test('"the current plan" says first that its years are over', () => {
    expect(asks('what plan are we on now').answers[0]?.warning).toContain(
      'years of the 2022-25 plan are over',
    );
  });
});

describe('a status beside other answers, or as a yes or no, is short', () => {
  test.each([
    ['status of domestic abuse and also of children and young people', 800],
    ['is domestic abuse on track?', 350],
    ['so young people is exceeding expectations, right?', 450],
    ["how's the town centre doing > is it really on track?", 450],
  ])('%s', (question, most) => {
    const { text } = asks(question);
    expect(text).toContain('13 April 2023');
    expect(text).toMatch(/On track|Exceeding expectations/);
    expect(text.length).toBeLessThan(most + 100);
  });

  test('asked alone it is the whole card', () => {
    const labels = asks("what's the DA priority status?").answers[0]?.lines.map(({ label }) => label);
    expect(labels).toEqual(['Reported to', 'It said', 'Leads', 'Later']);
  });

  test('what is asked on of the same subject is asked of the same time, and said once', () => {
    const { answers, text } = asks('how many priorities did the 2019 plan have, and list em');
    expect(answers).toHaveLength(1);
    expect(text).not.toContain('town centre');
  });
});
