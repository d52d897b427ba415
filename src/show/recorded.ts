import type { Suggestion } from '../answer/answer.ts';
import type { Shown } from '../chat.ts';
import type { RatingMeaning } from '../partnership/register.ts';
import { buttons, buttonsText } from './buttons.ts';
import { cut } from './inert.ts';
import { showNotice } from './notice.ts';
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

const correct = 'To correct it, send another update: nothing is overwritten.';
const seenBy =
  'Until it is published you, the group’s chair, deputy and contributors, and officers see it; everybody else is answered from what is published.';

const nextStep = ({ update: { review, held, hasMore } }: NamedUpdate): string => {
  const contact = hasMore ? 'The officers are told that there is more to say. ' : '';
  if (review?.published) return `${contact}It is now the answer when somebody asks. ${correct}`;
  if (held && !review?.agreed)
    return `${contact}An officer reads it first, since it may hold ${held.join(', ')}. ${seenBy} ${correct}`;
  return `${contact}An officer agrees it and publishes it. ${seenBy} ${correct}`;
};

export const showRecorded = (shown: RecordedShown): Shown => {
  const lines = statusLines(shown, shown.scale, 4000);
  const name = cut(shown.priority, 200);
  const headline = `${shown.wasAlready ? 'Already recorded' : 'Recorded'}: ${name}`;
  const already = shown.wasAlready ? 'These words were recorded before; nothing was recorded twice.' : '';
  const actions = buttons(shown.next ?? [{ title: 'Ask for the status', asks: `${name} status` }]);
  const next = nextStep(shown);
  return shownAs(
    'recorded',
    {
      headline,
      already,
      ...lines,
      hasForecast: lines.forecast !== undefined,
      nextStep: next,
      buttons: actions,
    },
    [headline, ...statusText(lines), already, next, gap, buttonsText(actions)],
  );
};

/** The same where others look on who may not see it yet: that it came and from whom, not what it says. */
export const showReceived = (shown: RecordedShown): Shown => {
  const { when } = statusLines(shown, shown.scale, 0);
  return showNotice({
    title: `Received: ${cut(shown.priority, 200)}`,
    says: [when, 'It is not yet published, so its words are not shown here.'],
  });
};
