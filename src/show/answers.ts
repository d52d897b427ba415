import type { Answer, AnswerLine } from '../answer/answer.ts';
import type { Shown } from '../chat.ts';
import type { RatingMeaning } from '../partnership/register.ts';
import { buttons, buttonsText } from './buttons.ts';
import { cut } from './inert.ts';
import { type RatingLook, ratingLook } from './rating.ts';
import { fitting, gap, shownAs, type TextLine } from './shown.ts';

type Room = { readonly lines: number; readonly characters: number };
/** From all there is to the least that is still an answer. */
const rooms: readonly Room[] = [
  { lines: 40, characters: 700 },
  { lines: 20, characters: 400 },
  { lines: 10, characters: 300 },
  { lines: 4, characters: 150 },
  { lines: 2, characters: 80 },
];

type LineShown = {
  readonly bullet: string;
  readonly label: string;
  readonly text: string;
  readonly source: string;
};
type AnswerShown = {
  readonly warning: string;
  readonly headline: string;
  readonly rating: RatingLook | undefined;
  readonly lines: readonly LineShown[];
  readonly more: string;
  readonly understood: string;
};

const lineShown = (line: AnswerLine, isListed: boolean, room: Room): LineShown => ({
  bullet: isListed ? '• ' : '',
  label: line.label ? `${cut(line.label, 60)}: ` : '',
  text: cut(line.text, room.characters),
  source: line.source ? ` [${cut(line.source, 80)}]` : '',
});

const answerShown = (answer: Answer, scale: readonly RatingMeaning[], room: Room): AnswerShown => {
  const isListed = answer.lines.filter(({ label }) => label === undefined).length > 1;
  const left = answer.lines.length - room.lines;
  return {
    warning: cut(answer.warning ?? '', room.characters),
    headline: cut(answer.headline, room.characters),
    rating: answer.rating === undefined ? undefined : ratingLook(answer.rating, scale),
    lines: answer.lines
      .slice(0, room.lines)
      .map((line) => lineShown(line, isListed && line.label === undefined, room)),
    more: left > 0 ? `${left} more ${left === 1 ? 'line is' : 'lines are'} held: ask about one of them.` : '',
    understood: cut(answer.understood, 160),
  };
};

const answerText = (answer: AnswerShown): readonly TextLine[] => [
  answer.warning && `Please note: ${answer.warning}`,
  answer.headline,
  answer.rating && `Status: ${answer.rating.word}`,
  ...answer.lines.map(({ bullet, label, text, source }) => `${bullet}${label}${text}${source}`),
  answer.more,
  answer.understood && `Understood as: ${answer.understood}`,
  gap,
];

const answersIn = (answers: readonly Answer[], scale: readonly RatingMeaning[], room: Room): Shown => {
  const shown = answers.map((answer) => answerShown(answer, scale, room));
  const reports = [...new Set(answers.flatMap((answer) => answer.reports))]
    .slice(0, Math.min(8, room.lines))
    .map((name) => cut(name, 200));
  const actions = buttons(answers.flatMap(({ next }) => next));
  const isChoice = answers.length === 1 && answers[0]?.kind === 'choice';
  return shownAs(
    isChoice ? 'choice' : 'answer',
    { answers: shown, reports: reports.map((name) => ({ name })), buttons: actions },
    [
      ...shown.flatMap(answerText),
      reports.length > 0 ? 'Sources' : undefined,
      ...reports,
      gap,
      buttonsText(actions),
    ],
  );
};

/**
 * One card for one to four answers; a single choice gets a card of stacked buttons.
 * `scale` gives ratings their names; without it the id is the name.
 */
export const showAnswers = (answers: readonly Answer[], scale: readonly RatingMeaning[] = []): Shown =>
  fitting(rooms, (room) => answersIn(answers.slice(0, 4), scale, room));
