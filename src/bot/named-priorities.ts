import type { Day } from '../calendar/london.ts';
import type { Priority } from '../partnership/register.ts';
import { leadingGroups } from '../people/leading-groups.ts';
import { readQuestion } from '../question/read-question.ts';
import type { Book } from './parts.ts';

const questionWords = /^(who|whose|what|when|where|why|which|how|whether|if|me|you)\b/i;

/** The priorities that `text` names ("DA", "everyone"); none where it asks something ("who leads DA") or names none. */
export const namedPriorities = (
  { register, vocabulary }: Book,
  text: string,
  today: Day,
): readonly Priority[] => {
  const { priorities } = register;
  if (/^(everyone|everybody|all|all (the )?(chairs|priorities))$/i.test(text)) return priorities;
  if (questionWords.test(text)) return [];
  const { questions } = readQuestion(text, vocabulary, undefined, today);
  const named = questions.flatMap((question) =>
    question.kind === 'about' && !question.nearby ? [question.subject, ...question.also] : [],
  );
  // "Ask the Domestic Abuse Forum": a group stands for the priorities it leads.
  return priorities.filter(
    (priority) =>
      named.includes(priority.id) || leadingGroups(priority, register.plans).some((id) => named.includes(id)),
  );
};
