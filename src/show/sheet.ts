import type { Suggestion } from '../answer/answer.ts';
import type { Shown } from '../chat.ts';
import { buttons, buttonsText } from './buttons.ts';
import { cut, paragraphs } from './inert.ts';
import { fitting, gap, shownAs, type TextLine } from './shown.ts';

/** A page of facts under headings: a history, a summary, a handover. */
export type SheetShown = {
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly {
    readonly heading: string;
    /** One paragraph each. */
    readonly lines: readonly string[];
  }[];
  readonly next: readonly Suggestion[];
};

type Room = { readonly sections: number; readonly lines: number; readonly characters: number };
const rooms: readonly Room[] = [
  { sections: 30, lines: 20, characters: 1_000 },
  { sections: 20, lines: 10, characters: 400 },
  { sections: 10, lines: 6, characters: 200 },
];

const sheetIn = ({ title, intro, sections, next }: SheetShown, room: Room): Shown => {
  const shown = sections.slice(0, room.sections).map(({ heading, lines }) => ({
    heading: cut(heading, 200),
    lines: lines
      .slice(0, room.lines)
      .flatMap((line) => paragraphs(cut(line, room.characters)))
      .map((text) => ({ text })),
  }));
  const left = sections.length - shown.length;
  const more = left > 0 ? `${left} more are not shown.` : '';
  const actions = buttons(next);
  const view = { title: cut(title, 200), intro: cut(intro, 600) };
  const text: readonly TextLine[] = shown.flatMap(({ heading, lines }) => [
    gap,
    heading,
    ...lines.map((line) => line.text),
  ]);
  return shownAs('sheet', { ...view, sections: shown, more, buttons: actions }, [
    view.title,
    view.intro,
    ...text,
    more,
    gap,
    buttonsText(actions),
  ]);
};

export const showSheet = (sheet: SheetShown): Shown => fitting(rooms, (room) => sheetIn(sheet, room));
