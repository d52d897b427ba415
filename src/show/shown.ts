import type { Shown } from '../chat.ts';
import { type CardData, type CardName, draw } from './draw.ts';
import { cut, visible } from './inert.ts';

/** Webhooks and connectors refuse more than 28 KB, Teams more than about 100: one limit suits all. */
const mostBytes = 28_000;

/** Lines of plain text: `undefined` and '' lines fall away, `gap` makes an empty one. */
export const gap = '\n';
export type TextLine = string | undefined;

const written = (lines: readonly TextLine[]): string =>
  lines
    .filter((line) => line !== undefined && line !== '')
    .map((line) => (line === gap ? '' : visible(line ?? '')))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

/** The card and its plain text. The text is also what a client shows that cannot draw the card. */
export const shownAs = (name: CardName, data: CardData, lines: readonly TextLine[]): Shown => {
  const text = written(lines);
  return { card: draw(name, { ...data, fallback: cut(text, 300) }), text };
};

export const cardBytes = (shown: Shown): number => Buffer.byteLength(JSON.stringify(shown.card));

/** The fullest of `versions` that is small enough, else the last one: cut the least that will do. */
export const fitting = <T>(versions: readonly T[], shownWith: (version: T) => Shown): Shown => {
  const shown = versions.map((version) => () => shownWith(version));
  const fits = shown.slice(0, -1).find((make) => cardBytes(make()) <= mostBytes);
  return (fits ?? shown.at(-1) ?? (() => ({ card: {}, text: '' })))();
};
