import { type Day, writeDay } from '../calendar/london.ts';
import type { Shown } from '../chat.ts';
import type { RatingMeaning } from '../partnership/register.ts';
import type { Rating } from '../status/status.ts';
import { cut, visible } from './inert.ts';
import { ratingLook } from './rating.ts';
import { gap, shownAs, type TextLine } from './shown.ts';
import { type NamedUpdate, type StatusLines, statusLines, statusText } from './status-lines.ts';

/** A chair is asked for a priority's status; or the card is drawn again with what was typed kept. */
export type UpdateRequestShown = {
  /** Opaque id of this prompt: comes back in the data, with the person it is the operation. */
  readonly prompt: string;
  readonly priority: { readonly id: string; readonly name: string };
  readonly period: string;
  readonly scale: readonly RatingMeaning[];
  readonly latest: NamedUpdate | 'none' | 'unread';
  /** What a committee was last told, one sentence with its source: shown where nothing is recorded. */
  readonly reported?: string | undefined;
  readonly returnBy?: Day | undefined;
  /** Why it is drawn: `asked` the first time, else what became of the last press. */
  readonly state: 'asked' | 'problems' | 'changed' | 'differs' | 'unconfirmed';
  readonly typed?: Typed | undefined;
  readonly problems?: readonly UpdateProblem[] | undefined;
};

export type Typed = {
  readonly rating: Rating | undefined;
  readonly forecast: Rating | undefined;
  readonly commentary: string;
};

type UpdateField = 'rating' | 'forecast' | 'commentary';
/** One sentence, beside its field; without a field beside the button. */
type UpdateProblem = { readonly field: UpdateField | undefined; readonly says: string };

/** The line over every commentary field. */
const forThePublicReport =
  'For the public report. No names, addresses, case details, operation names or crime references.';

const stateSays = {
  asked: '',
  problems: 'Nothing was recorded yet. Put right what is marked below, then send again.',
  changed:
    'A newer update was recorded first; it is shown here as the latest. Yours was not recorded and your words are kept below. Send again to record yours after it.',
  differs:
    'This request was answered before with other words, shown here as the latest. Your new words are kept below. Send again to record them as a correction.',
  unconfirmed:
    'We could not confirm that your update was recorded. Your words are kept below: send again to find out. It will not be recorded twice.',
} as const;

const latestShown = (shown: UpdateRequestShown): StatusLines | undefined =>
  typeof shown.latest === 'string' ? undefined : statusLines(shown.latest, shown.scale, 300);

const noLatest = ({ latest, reported }: UpdateRequestShown): string => {
  if (latest === 'unread') return 'Recorded updates cannot be read just now; you can still send yours.';
  return latest === 'none' ? cut(reported ?? 'No update is recorded yet.', 400) : '';
};

/** Data that comes back with the inputs. `basedOn` is missing where the latest could not be read. */
const sentData = ({ prompt, priority, period, latest }: UpdateRequestShown) => ({
  verb: 'recordStatus',
  prompt,
  priority: priority.id,
  period,
  ...(latest === 'unread' ? {} : { basedOn: latest === 'none' ? 0 : latest.update.version }),
});

const problemsAt = (shown: UpdateRequestShown, field: UpdateField | undefined): string =>
  (shown.problems ?? [])
    .filter((problem) => problem.field === field)
    .map(({ says }) => cut(says, 200))
    .join(' ');

const choices = (scale: readonly RatingMeaning[]) =>
  scale.map(({ id, name, meaning }) => ({
    sent: id,
    name,
    says: meaning ? `${name}: ${cut(meaning, 100)}` : name,
  }));

const typedText = ({ typed, scale }: UpdateRequestShown): readonly TextLine[] =>
  typed === undefined
    ? []
    : [
        'You typed:',
        typed.rating && `Rating: ${cut(ratingLook(typed.rating, scale).word, 60)}`,
        typed.forecast && `Forecast: ${cut(ratingLook(typed.forecast, scale).word, 60)}`,
        typed.commentary,
      ];

export const showUpdateRequest = (shown: UpdateRequestShown): Shown => {
  const latest = latestShown(shown);
  const view = {
    headline: `${cut(shown.priority.name, 200)}, ${cut(shown.period, 100)}`,
    returnBy: shown.returnBy ? `Please reply by ${writeDay(shown.returnBy)}.` : '',
    state: stateSays[shown.state],
    noLatest: noLatest(shown),
    ratingProblem: problemsAt(shown, 'rating'),
    forecastProblem: problemsAt(shown, 'forecast'),
    commentaryProblem: problemsAt(shown, 'commentary'),
    problem: problemsAt(shown, undefined),
  };
  const scale = choices(shown.scale);
  const inScale = (rating: Rating | undefined): Rating =>
    scale.find(({ sent }) => sent === rating)?.sent ?? '';
  const typed = { rating: inScale(shown.typed?.rating), forecast: inScale(shown.typed?.forecast) };
  const sent = {
    data: sentData(shown),
    ...typed,
    commentary: cut(visible(shown.typed?.commentary ?? ''), 4000),
  };
  return shownAs('update-request', { ...view, latest: latest ? [latest] : [], scale, sent }, [
    `Update request: ${view.headline}`,
    view.returnBy,
    view.state,
    view.problem,
    gap,
    ...(latest ? ['Latest update', ...statusText(latest)] : [view.noLatest]),
    gap,
    'Please send: a rating for now, a forecast if you have one, and commentary.',
    view.ratingProblem,
    ...scale.map(({ says }) => `• ${says}`),
    view.forecastProblem,
    view.commentaryProblem,
    forThePublicReport,
    gap,
    ...typedText(shown),
  ]);
};
