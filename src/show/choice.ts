import type { Shown } from '../chat.ts';
import { cut, visible } from './inert.ts';
import { gap, shownAs } from './shown.ts';

/** One of several: `sent` comes back when it is pressed. */
export type Choice = { readonly title: string; readonly sent: Readonly<Record<string, unknown>> };

export type ChoiceShown = {
  /** The question, in one line. */
  readonly asks: string;
  readonly says: readonly string[];
  readonly choices: readonly Choice[];
};

/** Each stands in a row of its own, so that more than Teams' six fit; beyond these a list is no help. */
const mostChoices = 16;

const line = (text: string) => ({ bullet: '', label: '', text: cut(text, 300), source: '' });

/** A question with a button for each answer. What does not fit is said. */
export const showChoice = ({ asks, says, choices }: ChoiceShown): Shown => {
  const buttons = choices
    .slice(0, mostChoices)
    .map(({ title, sent }) => ({ title: cut(visible(title), 60), sent }));
  const left = choices.length - buttons.length;
  const more = left > 0 ? `${left} more: write the name more fully.` : '';
  const headline = cut(asks, 200);
  const lines = says.map(line);
  const answers = [{ warning: '', headline, lines, more, understood: '' }];
  return shownAs('choice', { answers, reports: [], buttons }, [
    headline,
    ...lines.map(({ text }) => text),
    gap,
    ...buttons.map(({ title }) => `• ${title}`),
    more,
  ]);
};
