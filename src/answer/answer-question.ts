import type { Day } from '../calendar/london.ts';
import { writeReport, writeSource } from '../partnership/write-source.ts';
import type { Question, Reading } from '../question/question.ts';
import { aboutDraft } from './about-answer.ts';
import type { Answer } from './answer.ts';
import { aspectNames } from './aspect-names.ts';
import { brief } from './brief.ts';
import type { Draft, Said } from './draft.ts';
import { withFitting } from './fitting-fact.ts';
import { fullName, type Held, held, type Knowledge } from './knowledge.ts';
import { choiceButtons, nextQuestions } from './next-questions.ts';
import { outsideDraft } from './outside-answer.ts';
import { opened } from './sentence.ts';
import { spokenTime } from './spoken-time.ts';
import { writeTime } from './when.ts';

/** The answers to a reading, one a question, from `knowledge` alone, as at `today`. */
export const answerQuestion = (reading: Reading, knowledge: Knowledge, today: Day): readonly Answer[] => {
  const known = held(knowledge, today);
  const questions = sharingTime(reading.questions);
  return questions
    .map((question, at) => {
      const draft = brief(draftOf(question, known), question, questions.length > 1);
      return dressed(draft, question, known, reading.isCut && at === 0);
    })
    .filter(({ headline }, at, all) => all.findIndex((one) => one.headline === headline) === at);
};

/** "How many did the 2019 plan have, and list them": what is asked on of the same subject is asked of the same time. */
const sharingTime = (questions: readonly Question[]): readonly Question[] =>
  questions.map((question, at) => {
    if (question.kind !== 'about' || question.time.kind !== 'now') return question;
    const before = questions
      .slice(0, at)
      .findLast((one) => one.kind === 'about' && one.subject === question.subject);
    return before?.kind === 'about' ? { ...question, time: before.time } : question;
  });

const draftOf = (question: Question, known: Held): Draft => {
  switch (question.kind) {
    case 'outside':
      return outsideDraft(question.why, known);
    case 'choice':
      return {
        kind: 'choice',
        headline: {
          text: question.candidates.length > 1 ? 'Which one do you mean?' : 'Is this what you mean?',
        },
        lines: [],
        choices: choiceButtons(question.candidates, question.aspect, known),
      };
    case 'about':
      return withFitting(question, aboutDraft(question, known), known);
  }
};

/** Of a family without a year, the one whose fact answered. */
const subjectOf = (draft: Draft, question: Question): string | undefined => {
  if (question.kind !== 'about') return undefined;
  const isKin =
    draft.about !== undefined && (question.sisters.includes(draft.about) || question.before === 'options');
  return isKin ? draft.about : question.subject;
};

const tooLong = 'Your message was long, so I only read its beginning.';

const dressed = (draft: Draft, question: Question, known: Held, isCut: boolean): Answer => {
  const subject = subjectOf(draft, question);
  const aspect = question.kind === 'outside' ? undefined : question.aspect;
  const said = [draft.headline, ...draft.lines];
  return {
    kind: draft.kind,
    understood: understood(question, subject, spokenTime(draft, question, known), known),
    headline: sourced(draft.headline, known),
    warning: [isCut ? tooLong : undefined, draft.warning].filter(Boolean).join(' ') || undefined,
    rating: draft.rating,
    lines: draft.lines.map((line) => ({
      label: line.label,
      text: line.text,
      source: line.source && writeSource(known.register, line.source),
    })),
    reports: reportsOf(said).map((id) => writeReport(known.register, id)),
    next: draft.choices ?? nextQuestions(subject, aspect, known),
    about: { subject, aspect },
  };
};

/** A headline has no place of its own for a source, so it carries it in brackets. */
const sourced = ({ text, source }: Said, known: Held): string =>
  source ? `${text.replace(/\.$/, '')} (${writeSource(known.register, source)}).` : text;

const reportsOf = (said: readonly Said[]): readonly string[] => [
  ...new Set(said.flatMap(({ source }) => (source?.kind === 'report' ? [source.report] : []))),
];

const understood = (
  question: Question,
  subject: string | undefined,
  time: string | undefined,
  known: Held,
): string => {
  if (question.kind === 'outside') return 'Not a question about the partnership';
  const aspect = question.aspect ? aspectNames[question.aspect] : 'Asked';
  if (question.kind === 'choice') return `${aspect} · one of ${question.candidates.length}`;
  const id = subject ?? question.subject;
  const isNextMeeting = question.time.kind === 'next' && known.index.get(id)?.kind === 'meeting';
  const name = isNextMeeting ? 'Meetings' : fullName(known, id);
  return [aspect, opened(name), time ?? writeTime(question.time)].join(' · ');
};
