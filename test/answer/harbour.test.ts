import { describe, expect, test } from '@jest/globals';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import type { Context } from '../../src/question/question.ts';
import { readQuestion } from '../../src/question/read-question.ts';
import { createVocabulary } from '../../src/question/vocabulary.ts';
import { heldRegister, visibleText } from '../cases/verdict.ts';

const register = heldRegister('test/partnership/harbour.yaml');
const vocabulary = createVocabulary(register);
const today = '2033-10-01';

/** The last answer of a conversation. */
const asks = (turns: string): { readonly kind: string | undefined; readonly text: string } => {
  let context: Context | undefined;
  let answers: ReturnType<typeof answerQuestion> = [];
  for (const turn of turns.split(' > ')) {
    const reading = readQuestion(turn, vocabulary, context, today);
    context = reading.context;
    answers = answerQuestion(reading, { register, statuses: new Map(), nameOf: () => undefined }, today);
  }
  return { kind: answers[0]?.kind, text: visibleText(answers, register) };
};

describe('another partnership is answered without a change of code', () => {
  test.each([
    ['how are the jet skis doing', 'found', 'Becalmed', 'W2033 1.2'],
    ['JS status?', 'found', 'year 2 (2032-33) of the 2031-34 plan', 'Quay Committee'],
    ['jet skis status > who leads it', 'found', 'Buoy Panel', 'W2031 2.1'],
    ['who owns the oil spill action plan', 'found', 'Slick Team', 'W2031 2.2'],
    ['status of oil spils', 'not held', "reports don't say", 'two priorities'],
    ['how often does the bouy panel meet', 'found', 'first Tuesday', 'W2031 2.1'],
    ['who leads the Float Group', 'found', 'harbour master', 'W2031 2.1'],
    ['how much was the lottery grant', 'found', '£7,250', 'W2031 3.1'],
    ['when are the lottery accounts due', 'found', 'the end of November 2033 (provisional)', 'W2031 3.10'],
    ['when is the storm review due', 'not held', "reports don't say", 'Review'],
    ['was the plan adopted', 'found', 'June 2031', 'W2033 1.1'],
    ['what did the quay committee decide in may 2031', 'found', 'adopted the plan', 'W2033 1.1'],
    ['who signed off legal', 'found', 'Harbour solicitor', 'W2031 4 Legal'],
    ['who wrote the 2031 report', 'found', 'Ada Fairwind', 'W2031 cover'],
    ['how many collisions were there', 'choice', 'Is this what you mean', 'one of'],
    ['how many collisions with jet skis were there', 'found', '41 collisions', 'W2031 1.3'],
    ['which priorities are there', 'found', 'jet skis and Oil spills', 'W2031 1.2'],
    ['kite surfing?', 'not held', 'not mentioned in the reports', 'Jet skis'],
    ['what is aground', 'found', 'Stopped', 'Aground'],
    ['who chairs the HSP', 'not held', "reports don't say", 'HSP'],
    ['what is the lighthouse', 'found', 'lit by the grant', 'W2031 3.2'],
    ['why are the jet skis aground', 'corrected', 'Becalmed', 'W2033 1.2'],
    ['what is the status of domestic abuse', 'outside', 'Harbour Safety Partnership', 'priority'],
  ])('%s', (question, kind, says, alsoSays) => {
    const answer = asks(question);
    expect(answer.kind).toBe(kind);
    expect(answer.text).toContain(says);
    expect(answer.text).toContain(alsoSays);
  });

  test('nothing about Maidstone is known to the code', () => {
    const all = ['help', 'hello', 'what is due', 'all statuses', 'who leads what', 'what is the weather'].map(
      (one) => asks(one).text,
    );
    expect(all.join('\n')).not.toMatch(/maidstone|domestic|SMP\b|kent/i);
  });
});
