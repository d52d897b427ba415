import type { Worded } from '../changes/change.ts';
import type { Shown } from '../chat.ts';
import { cut } from './inert.ts';
import { gap, shownAs } from './shown.ts';

/** A change before it is made. */
export type ChangeShown = {
  readonly what: string;
  readonly was: Worded | undefined;
  readonly to: string;
  /** What each value is called: "From" and "To" where nobody says otherwise. */
  readonly labels?: { readonly from: string; readonly to: string } | undefined;
  /** Said before anything else: somebody was quicker, storage did not answer. */
  readonly note?: string | undefined;
  /** What was typed: read again when Confirm is pressed. */
  readonly words: string;
  /** What this asking is called, and what the card showed: letters, digits and marks only. */
  readonly prompt: string;
  readonly seen: string;
};

const nextStep = 'Nothing has been written. Confirm makes it the answer for everybody; it can be taken back.';

export const writeWas = (was: Worded | undefined): string => was?.says ?? 'not held';
const sourceText = (was: Worded | undefined): string => (was?.source ? ` [${cut(was.source, 80)}]` : '');

/** From what to what, with Confirm and Cancel. */
export const showChange = ({ words, prompt, seen, ...shown }: ChangeShown): Shown => {
  const labels = shown.labels ?? { from: 'From', to: 'To' };
  const view = {
    what: cut(shown.what, 300),
    fromLabel: `${labels.from}: `,
    toLabel: `${labels.to}: `,
    note: cut(shown.note ?? '', 400),
    from: cut(writeWas(shown.was), 600),
    source: sourceText(shown.was),
    to: cut(shown.to, 600),
    nextStep,
  };
  const sent = {
    confirm: { verb: 'confirmChange', prompt, words, seen },
    cancel: { verb: 'cancelChange', prompt, words },
  };
  return shownAs('change', { ...view, sent }, [
    'Change to the partnership’s records: not made yet',
    view.what,
    view.note,
    `${view.fromLabel}${view.from}${view.source}`,
    `${view.toLabel}${view.to}`,
    gap,
    nextStep,
  ]);
};
