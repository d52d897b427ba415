import type { Suggestion } from '../answer/answer.ts';
import type { Shown } from '../chat.ts';
import type { RatingMeaning } from '../partnership/register.ts';
import { buttons, buttonsText } from './buttons.ts';
import { cut } from './inert.ts';
import { gap, shownAs } from './shown.ts';
import { type NamedUpdate, statusLines, statusText } from './status-lines.ts';

/** What a card turns into once its update stands. */
export type RecordedShown = NamedUpdate & {
  /** The priority's name. */
  readonly priority: string;
  readonly scale: readonly RatingMeaning[];
  /** The same words had been recorded before: nothing was recorded twice. */
  readonly wasAlready: boolean;
  /** Buttons; without them one that asks for the status. */
  readonly next?: readonly Suggestion[] | undefined;
};

const nextStep =
  'It is now the answer when somebody asks. To correct it, send another update: nothing is overwritten.';

export const showRecorded = (shown: RecordedShown): Shown => {
  const lines = statusLines(shown, shown.scale, 4000);
  const name = cut(shown.priority, 200);
  const headline = `${shown.wasAlready ? 'Already recorded' : 'Recorded'}: ${name}`;
  const already = shown.wasAlready ? 'These words were recorded before; nothing was recorded twice.' : '';
  const actions = buttons(shown.next ?? [{ title: 'Ask for the status', asks: `${name} status` }]);
  return shownAs(
    'recorded',
    { headline, already, ...lines, hasForecast: lines.forecast !== undefined, nextStep, buttons: actions },
    [headline, ...statusText(lines), already, nextStep, gap, buttonsText(actions)],
  );
};
