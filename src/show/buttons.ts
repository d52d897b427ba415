import type { Suggestion } from '../answer/answer.ts';
import { cut, visible } from './inert.ts';

/** A button that puts a question to the bot. */
export type Button = {
  readonly title: string;
  readonly sent: { readonly verb: 'ask'; readonly asks: string };
};

/** Teams draws at most six actions and cuts off titles that do not fit on one line. */
const mostButtons = 6;

const isFirst = (one: Suggestion, at: number, all: readonly Suggestion[]): boolean =>
  all.findIndex(({ asks }) => asks === one.asks) === at;

/** The buttons for `next`, each question once. */
export const buttons = (next: readonly Suggestion[]): readonly Button[] =>
  next
    .filter(isFirst)
    .slice(0, mostButtons)
    .map(({ title, asks }) => ({
      title: cut(visible(title), 40),
      sent: { verb: 'ask', asks: cut(visible(asks), 200) },
    }));

/** The same where there is nothing to press: what to type. */
export const buttonsText = (all: readonly Button[]): string =>
  all.length === 0 ? '' : `You can ask: ${all.map(({ sent }) => sent.asks).join(' · ')}`;
