import { readQuestion } from '../src/question/read-question.ts';
import type { Vocabulary } from '../src/question/vocabulary.ts';

const rounds = 6;

/** Microseconds to read a question, over all of them several times; the first round only warms up. */
export const readingTimes = (
  questions: readonly string[],
  vocabulary: Vocabulary,
): { readonly middle: number; readonly p99: number } => {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1)
    for (const question of questions) {
      const start = process.hrtime.bigint();
      readQuestion(question, vocabulary, undefined, '2026-11-22');
      if (round > 0) times.push(Number(process.hrtime.bigint() - start) / 1000);
    }
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { middle: at(0.5), p99: at(0.99) };
};
