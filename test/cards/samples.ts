import { readFileSync } from 'node:fs';
import { type CardName, cardNames, draw } from '../../src/show/draw.ts';
import type { View } from './render-page.ts';

const read = (file: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(new URL(`../../cards/${file}`, import.meta.url), 'utf8'));

export const templateOf = (name: CardName) => read(`${name}.json`);

/** The card as drawn from its sample. */
export const sampleCard = (name: CardName) => draw(name, read(`${name}.sample.json`));

/** Every sample at phone width, and at desktop width in both themes. */
export const sampleViews = (): readonly View[] =>
  cardNames.flatMap((name) => {
    const card = sampleCard(name);
    return [
      { name, card, theme: 'light', width: 320 },
      { name, card, theme: 'light', width: 480 },
      { name, card, theme: 'dark', width: 480 },
    ];
  });
