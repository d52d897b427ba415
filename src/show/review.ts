import type { Shown } from '../chat.ts';
import type { RatingMeaning } from '../partnership/register.ts';
import { cut, visible } from './inert.ts';
import { gap, shownAs } from './shown.ts';
import { type NamedUpdate, statusLines, statusText } from './status-lines.ts';
import type { UpdateButton } from './update-buttons.ts';

/** An update before those who agree, publish, redact or object to it. */
export type ReviewShown = NamedUpdate & {
  readonly priority: string;
  readonly scale: readonly RatingMeaning[];
  /** Opaque id of this card; with the person it is the operation. */
  readonly prompt: string;
  readonly mayReview: boolean;
  /** Its author may object to another's wording. */
  readonly mayObject: boolean;
  /** What it can be published with: `id` comes back. */
  readonly occasions: readonly { readonly id: string; readonly name: string }[];
  /** Said first: what became of the last press, that a pre-election period runs. */
  readonly state: string;
  readonly problem?: string | undefined;
  readonly typed?: ReviewTyped | undefined;
  /** Pressed again, it is meant: publishing in a pre-election period. */
  readonly isConfirming?: boolean | undefined;
};

export type ReviewTyped = {
  readonly wording: string;
  readonly occasion: string;
  readonly publishOn: string;
  readonly why: string;
  readonly objection: string;
};

const untyped: ReviewTyped = { wording: '', occasion: 'today', publishOn: '', why: '', objection: '' };

const buttons = ({
  update,
  prompt,
  mayReview,
  mayObject,
  isConfirming,
}: ReviewShown): readonly UpdateButton[] => {
  const { priority, version, review } = update;
  const sent = { prompt, priority, version, deeds: review?.deeds ?? 0 };
  const button = (title: string, verb: string, more = {}): UpdateButton => ({
    title,
    inputs: 'auto',
    sent: { ...sent, verb, ...more },
  });
  return [
    ...(mayReview && !review?.redacted
      ? [
          button('Agree', 'agreeUpdate'),
          isConfirming
            ? button('Publish all the same', 'publishUpdate', { isSure: true })
            : button('Publish', 'publishUpdate'),
          button('Redact', 'redactUpdate'),
        ]
      : []),
    ...(mayObject ? [button('Object', 'objectUpdate')] : []),
  ];
};

const inputs = ({ typed = untyped, occasions }: ReviewShown) => ({
  wording: cut(visible(typed.wording), 4000),
  occasion: occasions.find(({ id }) => id === typed.occasion)?.id ?? 'today',
  publishOn: /^\d{4}-\d{2}-\d{2}$/.test(typed.publishOn) ? typed.publishOn : '',
  why: cut(visible(typed.why), 300),
  objection: cut(visible(typed.objection), 1000),
});

/** The card on which an update is agreed, published, redacted or objected to. */
export const showReview = (shown: ReviewShown): Shown => {
  const lines = statusLines(shown, shown.scale, 2500);
  const view = {
    headline: `${cut(shown.priority, 200)}, ${cut(shown.update.period, 100)}`,
    ...lines,
    forecast: lines.forecast ?? '',
    hasForecast: lines.forecast !== undefined,
    state: cut(shown.state, 500),
    mayReview: shown.mayReview && !shown.update.review?.redacted,
    mayObject: shown.mayObject,
    problem: cut(shown.problem ?? '', 300),
    occasions: shown.occasions.map(({ id, name }) => ({ sent: id, says: cut(name, 100) })),
  };
  const pressed = buttons(shown);
  return shownAs(
    'review',
    { ...view, sent: inputs(shown), buttons: pressed },
    [
      `Update for review: ${view.headline}`,
      view.state,
      ...statusText(lines),
      view.problem,
      gap,
      pressed.length > 0 && `Buttons: ${pressed.map(({ title }) => title).join(', ')}`,
    ].map((line) => line || undefined),
  );
};
