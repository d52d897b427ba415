import { type Day, writeDay } from '../calendar/london.ts';
import type { Shown } from '../chat.ts';
import type { RatingMeaning } from '../partnership/register.ts';
import type { TypedUpdate } from '../status/draft.ts';
import type { UpdateField } from '../status/problems.ts';
import type { Rating } from '../status/status.ts';
import { cut, visible } from './inert.ts';
import { ratingLook } from './rating.ts';
import { gap, shownAs, type TextLine } from './shown.ts';
import { type NamedUpdate, type StatusLines, statusLines, statusText } from './status-lines.ts';
import { updateButtons } from './update-buttons.ts';

/** A chair is asked for a priority's status; or the card is drawn again with what was typed kept. */
export type UpdateRequestShown = {
  /** Opaque id of this prompt: comes back in the data, with the person it is the operation. */
  readonly prompt: string;
  readonly priority: { readonly id: string; readonly name: string };
  readonly period: string;
  readonly scale: readonly RatingMeaning[];
  readonly latest: NamedUpdate | 'none' | 'unread';
  /** The version of the latest update where it may not be shown here. */
  readonly basedOn?: number | undefined;
  /** What a committee was last told, one sentence with its source: shown where nothing is recorded. */
  readonly reported?: string | undefined;
  readonly returnBy?: Day | undefined;
  /** Why it is drawn: `asked` the first time, else what became of the last press. */
  readonly state: UpdateState;
  /** When the draft was kept that is filled in; only with `draft`. */
  readonly draftOf?: string | undefined;
  readonly typed?: Typed | undefined;
  readonly problems?: readonly UpdateProblem[] | undefined;
  /** Whether last time's update can be sent again as it was. */
  readonly noChange?: boolean | undefined;
};

export type UpdateState = keyof typeof stateSays;
export type Typed = TypedUpdate;

/** One sentence, beside its field; without a field beside the button. */
export type UpdateProblem = { readonly field: UpdateField | undefined; readonly says: string };

/** The line over every commentary field. */
const forThePublicReport =
  'For the public report. No names, addresses, case details, operation names or crime references.';

const stateSays = {
  asked: '',
  draft: 'Your draft is filled in below; nothing was sent yet.',
  typed: 'Filled in from your message. Nothing was recorded yet: check it, then send.',
  problems: 'Nothing was recorded yet. Put right what is marked below, then send again.',
  queries: 'Nothing was recorded yet. Please look at what is marked below; if it is right, send it anyway.',
  changed:
    'A newer update was recorded first; it is shown here as the latest. Yours was not recorded and your words are kept below. Send again to record yours after it.',
  differs:
    'This request was answered before with other words, shown here as the latest. Your new words are kept below. Send again to record them as a correction.',
  unconfirmed:
    'We could not confirm that your update was recorded. Your words are kept below: send again to find out. It will not be recorded twice.',
} as const;

const latestShown = (shown: UpdateRequestShown): StatusLines | undefined =>
  typeof shown.latest === 'string' ? undefined : statusLines(shown.latest, shown.scale, 300);

const noLatest = ({ latest, reported, basedOn }: UpdateRequestShown): string => {
  if (latest === 'unread') return 'Recorded updates cannot be read just now; you can still send yours.';
  if (latest === 'none' && basedOn) return 'There is a newer update, not yet published.';
  return latest === 'none' ? cut(reported ?? 'No update is recorded yet.', 400) : '';
};

export const problemsAt = (
  { problems = [] }: Pick<UpdateRequestShown, 'problems'>,
  field: UpdateField | undefined,
): string =>
  problems
    .filter((problem) => problem.field === field)
    .map(({ says }) => cut(says, 300))
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

const hint = 'At risk and Off track ask for one thing more: an action, its owner and a date.';

/** What the inputs hold: an unknown rating, which no input takes, is left out. */
const inputs = ({ typed, scale }: UpdateRequestShown) => {
  const inScale = (rating: Rating | undefined): Rating => scale.find(({ id }) => id === rating)?.id ?? '';
  return {
    rating: inScale(typed?.rating),
    forecast: inScale(typed?.forecast),
    commentary: cut(visible(typed?.commentary ?? ''), 4000),
    hasMore: typed?.hasMore ? 'true' : 'false',
  };
};

export const showUpdateRequest = (shown: UpdateRequestShown): Shown => {
  const latest = latestShown(shown);
  const draftOf = shown.state === 'draft' && shown.draftOf ? ` It was kept ${shown.draftOf}.` : '';
  const view = {
    headline: `${cut(shown.priority.name, 200)}, ${cut(shown.period, 100)}`,
    returnBy: shown.returnBy ? `Please reply by ${writeDay(shown.returnBy)}.` : '',
    state: `${stateSays[shown.state]}${draftOf}`,
    noLatest: noLatest(shown),
    ratingProblem: problemsAt(shown, 'rating'),
    forecastProblem: problemsAt(shown, 'forecast'),
    commentaryProblem: problemsAt(shown, 'commentary'),
    problem: problemsAt(shown, undefined),
    hint,
  };
  const scale = choices(shown.scale);
  const latestView = latest ? [{ ...latest, forecast: latest.forecast ?? '' }] : [];
  const data = { ...view, latest: latestView, scale, sent: inputs(shown), buttons: updateButtons(shown) };
  return shownAs('update-request', data, [
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
    'Anything else? There is more to say outside this report: contact me (a tick).',
    hint,
    gap,
    ...typedText(shown),
  ]);
};
