import type { Suggestion } from '../answer/answer.ts';
import type { Shown } from '../chat.ts';
import { buttons, buttonsText } from './buttons.ts';
import { cut, paragraphs } from './inert.ts';
import { fitting, gap, shownAs } from './shown.ts';

/** Anything the bot has to say that is no answer: welcome, help, an error, a refusal. */
export type NoticeShown = {
  readonly title: string;
  /** Sentences, one paragraph each; the last says what to do next. */
  readonly says: readonly string[];
  /** The person's own words, so that none is lost: "could not be confirmed; your words are here". */
  readonly theirWords?: string | undefined;
  readonly next?: readonly Suggestion[] | undefined;
};

type Room = { readonly sentence: number; readonly words: number };
const rooms: readonly Room[] = [
  { sentence: 1000, words: 4000 },
  { sentence: 300, words: 4000 },
  { sentence: 60, words: 2000 },
];

const noticeIn = (notice: NoticeShown, room: Room): Shown => {
  const says = notice.says.slice(0, 20).map((text) => ({ text: cut(text, room.sentence) }));
  const words = paragraphs(cut(notice.theirWords ?? '', room.words)).map((text) => ({ text }));
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

export const showNotice = (notice: NoticeShown): Shown => fitting(rooms, (room) => noticeIn(notice, room));
