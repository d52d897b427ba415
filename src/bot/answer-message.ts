import type { Answer } from '../answer/answer.ts';
import { answerQuestion } from '../answer/answer-question.ts';
import { londonDay } from '../calendar/london.ts';
import type { Message, Reply } from '../chat.ts';
import type { Register } from '../partnership/register.ts';
import type { Context, Question } from '../question/question.ts';
import { readQuestion } from '../question/read-question.ts';
import { showAnswers } from '../show/answers.ts';
import type { LatestStatus } from '../status/status.ts';
import { namesIn } from './named-update.ts';
import type { BotParts } from './parts.ts';
import { seenLatest, viewerIn } from './seen-status.ts';
import { withHolders } from './with-holders.ts';

type Answered = { readonly reply: Reply; readonly context: Context };

/** Answers what was asked, from the register and the recorded updates it touches. */
export const answerMessage = async (
  parts: BotParts,
  message: Message,
  previous: Context | undefined,
  signal: AbortSignal,
): Promise<Answered> => {
  const { register, vocabulary, areChangesUnread } = parts.book();
  const today = londonDay(parts.clock.now());
  const reading = readQuestion(message.text, vocabulary, previous, today);
  const recorded = await readRecorded(parts, prioritiesAsked(reading.questions, register), message, signal);
  const held = answerQuestion(reading, { register, ...recorded }, today);
  const found = await withHolders(parts, held, reading.questions, signal);
  const answers = areChangesUnread ? found.map(warned) : found;
  return { reply: { kind: 'say', shown: showAnswers(answers, register.ratings) }, context: reading.context };
};

const unread =
  'Changes made in Teams can’t be read just now; this is what the partnership’s register file says.';

/** Until changes have been read once, nobody can tell whether one of them says otherwise. */
const warned = (answer: Answer, at: number): Answer =>
  at > 0 || answer.kind === 'outside'
    ? answer
    : { ...answer, warning: [unread, answer.warning].filter(Boolean).join(' ') };

/** Aspects that a recorded update can change the answer to. */
const recordedAspects: ReadonlySet<string> = new Set(['status', 'history', 'changes', 'next']);

/** The priorities whose recorded updates the answer may need: those asked about, or all of them for a list. */
const prioritiesAsked = (questions: readonly Question[], register: Register): readonly string[] => {
  const all = register.priorities.map(({ id }) => id);
  const asked = questions.flatMap((question) => {
    if (question.kind !== 'about') return [];
    const named = [question.subject, ...question.also].filter((id) => all.includes(id));
    if (named.length > 0) return named;
    return question.subject === 'overview' || recordedAspects.has(question.aspect) ? all : [];
  });
  return [...new Set(asked)];
};

type Recorded = {
  readonly statuses: ReadonlyMap<string, LatestStatus>;
  readonly nameOf: (person: string) => string | undefined;
};

/** Point reads for each priority, side by side, as whoever asks there may see it; then the names of those in it. */
const readRecorded = async (
  parts: BotParts,
  priorities: readonly string[],
  { address, from }: Message,
  signal: AbortSignal,
): Promise<Recorded> => {
  const names = new Map<string, string>();
  if (priorities.length === 0) return { statuses: new Map(), nameOf: (person) => names.get(person) };
  const viewer = await viewerIn(parts, address, from, signal);
  const asked = parts.book().register.priorities.filter(({ id }) => priorities.includes(id));
  const statuses = await Promise.all(
    asked.map(async (priority) => {
      const { seen } = await seenLatest(parts, priority, viewer, signal);
      if (typeof seen === 'object')
        for (const [key, name] of await namesIn(parts, seen, signal)) names.set(key, name);
      return [priority.id, seen] as const;
    }),
  );
  return { statuses: new Map(statuses), nameOf: (person) => names.get(person) };
};
