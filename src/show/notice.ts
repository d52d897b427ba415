import type { Suggestion } from '../answer/answer.ts';
import type { Shown } from '../chat.ts';
import { buttons, buttonsText } from './buttons.ts';
import { cut, paragraphs } from './inert.ts';
import { gap, shownAs } from './shown.ts';

/** Anything the bot has to say that is no answer: welcome, help, an error, a refusal. */
export type NoticeShown = {
  readonly title: string;
  /** Sentences, one paragraph each; the last says what to do next. */
  readonly says: readonly string[];
  /** The person's own words, so that none is lost: "could not be confirmed; your words are here". */
  readonly theirWords?: string | undefined;
  readonly next?: readonly Suggestion[] | undefined;
};

export const showNotice = (notice: NoticeShown): Shown => {
  const says = notice.says.slice(0, 20).map((text) => ({ text: cut(text, 600) }));
  const words = paragraphs(cut(notice.theirWords ?? '', 4000)).map((text) => ({ text }));
  const actions = buttons(notice.next ?? []);
  const title = cut(notice.title, 200);
  return shownAs('notice', { title, says, words, hasWords: words.length > 0, buttons: actions }, [
    title,
    ...says.map(({ text }) => text),
    words.length > 0 ? 'Your words:' : undefined,
    ...words.map(({ text }) => text),
    gap,
    buttonsText(actions),
  ]);
};
