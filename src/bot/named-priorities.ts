import type { Day } from '../calendar/london.ts';
import type { Priority } from '../partnership/register.ts';
import { readQuestion } from '../question/read-question.ts';
import type { Book } from './parts.ts';

/**
 * The priorities that `text` names ("DA", "everyone"); none where it names something else, or nothing,
 * or asks something about them ("ask who leads DA").
 */
export const namedPriorities = (
  { register, vocabulary }: Book,
  text: string,
  today: Day,
): readonly Priority[] => {
  const { priorities } = register;
  if (/^(everyone|everybody|all|all (the )?(chairs|priorities))$/i.test(text)) return priorities;
  const { questions } = readQuestion(text, vocabulary, undefined, today);
  const named = questions.flatMap((question) =>
    question.kind === 'about' && !question.isAspectSaid ? [question.subject, ...question.also] : [],
  );
  return priorities.filter(({ id }) => named.includes(id));
};
