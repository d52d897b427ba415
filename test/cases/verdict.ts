import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Answer } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { londonTime } from '../../src/calendar/london.ts';
import { quarter } from '../../src/calendar/periods.ts';
import { readRegister } from '../../src/partnership/read-register.ts';
import type { Register } from '../../src/partnership/register.ts';
import type { Context } from '../../src/question/question.ts';
import { readQuestion } from '../../src/question/read-question.ts';
import type { Vocabulary } from '../../src/question/vocabulary.ts';
import type { StatusUpdate } from '../../src/status/status.ts';
import { type Case, isOneOf, type RecordedCase } from './case-bank.ts';

/** What became of a case: what was answered, what was wrong with it, and whether a fact was invented. */
export type Verdict = {
  readonly of: Case;
  readonly answers: readonly Answer[];
  readonly visible: string;
  readonly wrong: readonly string[];
  readonly isInvented: boolean;
};

export const heldRegister = (path: string): Register => {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const reading = readRegister(readFileSync(file, 'utf8'), path);
  if (reading.kind === 'problems') throw new Error(JSON.stringify(reading.problems.slice(0, 3)));
  return reading.register;
};

const statusOf = (one: RecordedCase, version: number): [string, StatusUpdate] => [
  one.priority,
  {
    priority: one.priority,
    period: quarter(one.at),
    group: undefined,
    rating: one.rating,
    forecast: one.forecast,
    commentary: one.commentary ?? '',
    recordedAt: londonTime(one.at, '10:00'),
    by: one.by,
    operation: String(version),
    version: version + 1,
  },
];

/** Visible text as the bank's README defines it: everything but the buttons. */
export const visibleText = (answers: readonly Answer[], register: Register): string =>
  answers
    .flatMap((answer) => [
      answer.understood,
      answer.warning,
      answer.headline,
      register.ratings.find(({ id }) => id === answer.rating)?.name,
      ...answer.lines.map(({ label, text, source }) =>
        [label && `${label}: `, text, source && ` [${source}]`].join(''),
      ),
      ...answer.reports,
    ])
    .filter(Boolean)
    .join('\n');

const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ');

export const judge = (of: Case, register: Register, vocabulary: Vocabulary): Verdict => {
  const today = of.today ?? '2026-11-22';
  const statuses = new Map((of.recorded ?? []).map(statusOf));
  const knowledge = { register, statuses, nameOf: (person: string) => person };
  let context: Context | undefined;
  let answers: readonly Answer[] = [];
  for (const turn of of.turns) {
    const reading = readQuestion(turn, vocabulary, context, today);
    context = reading.context;
    answers = answerQuestion(reading, knowledge, today);
  }
  const visible = visibleText(answers, register);
  const text = plain(visible);
  const has = (words: string): boolean => text.includes(plain(words));
  const kinds = answers.map(({ kind }) => kind);
  const broken = of.nots.filter(has);
  const isRight = (wanted: Case['subject'], found: readonly (string | undefined)[]): boolean =>
    found.some((one) => isOneOf(one, wanted));
  const isSilent = wantsSilence(of) && kinds.includes('outside');
  const wrong = [
    ...(isRight(of.kind, kinds) ? [] : [`kind ${kinds} for ${of.kind}`]),
    ...(isSilent ||
    isRight(
      of.subject,
      answers.flatMap(({ about }) => [about.subject, ...linked(about.subject, register)]),
    )
      ? []
      : [`subject ${answers.map(({ about }) => about.subject)} for ${of.subject}`]),
    ...(of.aspect === null ||
    isSilent ||
    isRight(
      of.aspect,
      answers.map(({ about }) => about.aspect),
    )
      ? []
      : [`aspect ${answers.map(({ about }) => about.aspect)} for ${of.aspect}`]),
    ...of.musts
      .filter((must) => !(Array.isArray(must) ? must.some(has) : has(must as string)))
      .map((must) => `lacks ${JSON.stringify(must)}`),
    ...broken.map((not) => `says "${not}"`),
  ];
  return { of, answers, visible, wrong, isInvented: of.kind === 'not held' && broken.length > 0 };
};

/** Subjects that the register itself links a subject's facts to (the wards are of both reports), and a list's members. */
const linked = (id: string | undefined, register: Register): readonly string[] => {
  const subject = [...register.topics, ...register.duties, ...register.plans].find((one) => one.id === id);
  const members: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    'meetings-list': register.meetings,
    'reports-list': register.reports,
    'plans-list': register.plans,
    'ratings-list': register.ratings,
  };
  return [
    ...(subject?.facts.flatMap(({ of }) => of) ?? []),
    ...(members[id ?? '']?.map((one) => one.id) ?? []),
  ];
};

const wantsSilence = ({ subject, kind }: Case): boolean =>
  isOneOf('outside', kind) && (subject === null || isOneOf(undefined, subject));
