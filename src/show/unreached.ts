import type { Shown } from '../chat.ts';
import { cut, paragraphs } from './inert.ts';
import { fitting, gap, shownAs, type TextLine } from './shown.ts';

/** Somebody, or a place, that cannot be reached, in words. */
export type UnreachedShown = {
  readonly name: string;
  /** Since when and why, and how much is undelivered. */
  readonly why: string;
  /** Ready to copy: what is undelivered, as plain text; undefined where nothing is, or not for all to see. */
  readonly mail: { readonly subject: string; readonly text: string } | undefined;
};

type Room = { readonly people: number; readonly mails: number; readonly text: number };
const rooms: readonly Room[] = [
  { people: 25, mails: 10, text: 2_500 },
  { people: 25, mails: 5, text: 1_200 },
  { people: 15, mails: 2, text: 600 },
  { people: 8, mails: 0, text: 0 },
];

const intro =
  'People get what they missed as soon as they write to me. Until then you can send it by e-mail.';

const view = ({ name, why, mail }: UnreachedShown, hasRoom: boolean, most: number) => {
  const shown = hasRoom ? mail : undefined;
  return {
    name: cut(name, 200),
    why: cut(why, 400),
    hasMail: shown !== undefined,
    subject: shown ? `Subject: ${cut(shown.subject, 200)}` : '',
    lines: paragraphs(cut(shown?.text ?? '', most)).map((text) => ({ text })),
  };
};

const textOf = (one: ReturnType<typeof view>): readonly TextLine[] => [
  gap,
  one.name,
  one.why,
  one.subject,
  ...one.lines.map(({ text }) => text),
];

const shownIn = (all: readonly UnreachedShown[], room: Room): Shown => {
  const people = all.slice(0, room.people).map((one, index) => view(one, index < room.mails, room.text));
  const left = all.length - people.length;
  const title = `${all.length} ${all.length === 1 ? 'person or place' : 'people or places'} I can’t reach`;
  const more = left > 0 ? `${left} more are not shown.` : '';
  return shownAs('unreached', { title, intro, people, more }, [
    title,
    intro,
    ...people.flatMap(textOf),
    more,
  ]);
};

/** Longest first; cut to what one card holds. */
export const showUnreached = (all: readonly UnreachedShown[]): Shown =>
  fitting(rooms, (room) => shownIn(all, room));
