import { readQuestion } from '../src/question/read-question.ts';
import type { Vocabulary } from '../src/question/vocabulary.ts';

const rounds = 7;

const middleOf = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? 0;

/**
 * Microseconds to read a question: the median of several rounds each, so that another process
 * on the machine does not count, then the median and the 99th percentile over all questions.
 */
export const readingTimes = (
  questions: readonly string[],
  vocabulary: Vocabulary,
): { readonly middle: number; readonly p99: number } => {
  const times = questions.map((question) => {
    const taken = Array.from({ length: rounds }, () => {
      const start = process.hrtime.bigint();
      readQuestion(question, vocabulary, undefined, '2026-11-22');
      return Number(process.hrtime.bigint() - start) / 1000;
    });
    return middleOf(taken, 0.5);
  });
  return { middle: middleOf(times, 0.5), p99: middleOf(times, 0.99) };
};
