import { createVocabulary } from '../src/question/vocabulary.ts';
import { type Case, readCases } from '../test/cases/case-bank.ts';
import { heldRegister, judge, type Verdict } from '../test/cases/verdict.ts';
import { yardstick } from './understanding-nlp.ts';
import { grown } from './understanding-register.ts';
import { readingTimes } from './understanding-speed.ts';

const register = heldRegister('data/safer-maidstone.yaml');
const vocabulary = createVocabulary(register);
const verdicts = readCases().map((one) => judge(one, register, vocabulary));

const share = (right: number, all: number): string =>
  `${right}/${all} ${all === 0 ? '' : `${((100 * right) / all).toFixed(1)} %`}`;

const score = (of: readonly Verdict[]): string =>
  share(of.filter(({ wrong }) => wrong.length === 0).length, of.length);

const table = (title: string, keysOf: (one: Case) => readonly string[]): void => {
  const keys = [...new Set(verdicts.flatMap(({ of }) => keysOf(of)))].sort();
  console.log(`\n${title.padEnd(20)} ${'tuned'.padEnd(18)} set aside`);
  for (const key of keys) {
    const mine = verdicts.filter(({ of }) => keysOf(of).includes(key));
    const [tuned, aside] = (['tuned', 'aside'] as const).map((part) =>
      score(mine.filter(({ of }) => of.part === part)),
    );
    console.log(`${key.padEnd(20)} ${(tuned ?? '').padEnd(18)} ${aside}`);
  }
};

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

table('voice', ({ voice }) => [voice]);
table('tag', ({ tags }) => tags);
table('part', ({ part }) => [part]);
console.log(`\ninvented facts: ${verdicts.filter(({ isInvented }) => isInvented).length}`);
console.log(`median visible answer: ${median(verdicts.map(({ visible }) => visible.length))} characters`);

const turns = readCases().flatMap((one) => one.turns);
readingTimes(turns, vocabulary);
for (const times of [1, 10]) {
  const { middle, p99 } = readingTimes(turns, createVocabulary(grown(register, times)));
  console.log(`reading, ${times}x register: ${middle.toFixed(0)} µs median, ${p99.toFixed(0)} µs p99`);
}

const { ours, theirs } = await yardstick(verdicts);
console.log('\nsubject and aspect of single questions, set aside part');
for (const [name, right] of [
  ['this', ours],
  ['NLP.js', theirs],
] as const)
  console.log(
    `${name.padEnd(20)} subject ${share(right.subject, right.all)}, aspect ${share(right.aspect, right.all)}`,
  );
