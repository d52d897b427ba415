import type { Shown } from '../chat.ts';
import { cut, paragraphs, visible } from './inert.ts';
import { ratingLook } from './rating.ts';
import { gap, shownAs } from './shown.ts';
import { sentData, type UpdateButton } from './update-buttons.ts';
import { problemsAt, type Typed, type UpdateRequestShown } from './update-request.ts';

/** Step 2, for ratings that ask for an action. What step 1 took comes back with it, draft or no draft. */
export type UpdateActionShown = Pick<
  UpdateRequestShown,
  'prompt' | 'priority' | 'period' | 'scale' | 'latest' | 'basedOn' | 'problems'
> & {
  readonly typed: Typed;
  readonly state: 'asked' | 'problems' | 'queries';
  /** Step 1 was kept as a draft. */
  readonly isKept: boolean;
  /** What was asked back about step 1 was read, and is sent anyway. */
  readonly isSure: boolean;
};

const stateSays = ({ state, isKept, typed, scale }: UpdateActionShown): string => {
  const { word } = ratingLook(typed.rating ?? '', scale);
  const kept = isKept ? 'Kept as a draft, not sent yet.' : 'Not sent yet.';
  if (state === 'asked') return `${kept} ${word} asks for one thing more: what is being done?`;
  return state === 'problems'
    ? `${kept} Put right what is marked below, then send again.`
    : `${kept} Please look at what is marked below; if it is right, send it anyway.`;
};

const buttons = (shown: UpdateActionShown): readonly UpdateButton[] => {
  const { rating, forecast, commentary, hasMore } = shown.typed;
  const typed = { rating, forecast: forecast ?? '', commentary, hasMore: hasMore ? 'true' : 'false' };
  const sent = { ...sentData(shown), ...typed, step: 2 };
  const first = shown.isSure ? { ...sent, isSureOfWords: true } : sent;
  return [
    { title: 'Send update', inputs: 'auto', sent: first },
    ...(shown.state === 'queries'
      ? [{ title: 'Send anyway', inputs: 'auto', sent: { ...sent, isSure: true } } as const]
      : []),
    { title: 'Back', inputs: 'auto', sent: { ...sent, verb: 'updateBack' } },
  ];
};

/** The card that asks for an action, its owner and a date. */
export const showUpdateAction = (shown: UpdateActionShown): Shown => {
  const { typed, scale } = shown;
  const view = {
    headline: `${cut(shown.priority.name, 200)}, ${cut(shown.period, 100)}`,
    state: stateSays(shown),
    rating: ratingLook(typed.rating ?? '', scale),
    forecast: typed.forecast ? ratingLook(typed.forecast, scale) : '',
    hasForecast: Boolean(typed.forecast),
    commentary: paragraphs(cut(typed.commentary, 600)).map((text) => ({ text })),
    actionProblem: [undefined, 'rating', 'forecast', 'commentary', 'action']
      .map((field) => problemsAt(shown, field as 'action' | undefined))
      .filter(Boolean)
      .join(' '),
    ownerProblem: problemsAt(shown, 'owner'),
    actionByProblem: problemsAt(shown, 'actionBy'),
  };
  const inputs = {
    action: cut(visible(typed.action ?? ''), 1000),
    owner: cut(visible(typed.owner ?? ''), 300),
    actionBy: /^\d{4}-\d{2}-\d{2}$/.test(typed.actionBy ?? '') ? typed.actionBy : '',
  };
  return shownAs('update-action', { ...view, sent: inputs, buttons: buttons(shown) }, [
    `Update request, step 2 of 2: ${view.headline}`,
    view.state,
    gap,
    `Rating: ${view.rating.word}`,
    ...view.commentary.map(({ text }) => text),
    gap,
    'Please send: an action, its owner, and the day it is to be done by.',
    view.actionProblem,
    view.ownerProblem,
    view.actionByProblem,
    inputs.action && `Action: ${inputs.action}`,
    inputs.owner && `Owner: ${inputs.owner}`,
  ]);
};
