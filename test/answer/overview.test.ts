import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Answer } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { readRegister } from '../../src/partnership/read-register.ts';
import { readQuestion } from '../../src/question/read-question.ts';
import { createVocabulary } from '../../src/question/vocabulary.ts';
import type { LatestStatus } from '../../src/status/status.ts';

const read = readRegister(readFileSync('data/safer-maidstone.yaml', 'utf8'), 'data/safer-maidstone.yaml');
if (read.kind === 'problems') throw new Error('expected the register to be read');
const { register } = read;
const vocabulary = createVocabulary(register);

const update: LatestStatus = {
  priority: 'domestic-abuse',
  period: '2026-27 Q3',
  group: 'domestic-abuse-forum',
  rating: 'off-track',
  forecast: undefined,
  commentary: 'The service stopped.',
  recordedAt: Date.parse('2026-11-20T10:00Z'),
  by: 'p1',
  operation: 'o1',
  version: 1,
} as LatestStatus;

const asked = (text: string, statuses: ReadonlyMap<string, LatestStatus>): Answer => {
  const reading = readQuestion(text, vocabulary, undefined, '2026-11-22');
  const [answer] = answerQuestion(reading, { register, statuses, nameOf: () => 'Dana' }, '2026-11-22');
  if (!answer) throw new Error('expected an answer');
  return answer;
};
const all = (status: LatestStatus) => new Map(register.priorities.map(({ id }) => [id, status] as const));

test('an old plan is said of the priorities it is true of, not of one with a newer update', () => {
  const { warning, headline } = asked('status of all priorities', new Map([['domestic-abuse', update]]));
  expect(headline).toContain('behind: domestic abuse');
  expect(warning).toMatch(/years are over/);
  expect(warning?.toLowerCase()).not.toContain('domestic abuse');
});

test.each(['status of all priorities', 'which priorities are behind?'])(
  'updates that cannot be read: "%s" claims neither that there are none nor that none is behind',
  (text) => {
    const { warning, headline } = asked(text, all('unread'));
    expect(warning).toContain("Recorded updates can't be read just now");
    expect(`${warning} ${headline}`).not.toMatch(/no later|none is held/);
  },
);

test('one status that may have been overtaken says so first', () => {
  const { warning } = asked('DA status', all('unread'));
  expect(warning).toContain("Recorded updates can't be read just now");
  expect(warning).not.toContain('no later');
});
