import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Template } from 'adaptivecards-templating/lib/template-engine.js';
import { inert } from './inert.ts';

/** The templates in `cards/`. */
export const cardNames = [
  'answer',
  'change',
  'choice',
  'export',
  'notice',
  'overview',
  'recorded',
  'reminder',
  'review',
  'sheet',
  'update-action',
  'unreached',
  'update-request',
] as const;
export type CardName = (typeof cardNames)[number];

export type CardData = Readonly<Record<string, unknown>>;

/** Named by its file: the types of the package's entry pull in TypeScript sources that do not check. */
type Engine = typeof import('adaptivecards-templating/lib/template-engine.js');

const drawn = new Map<CardName, Template>();

/** Loaded at the first card, not at start: the engine takes some 200 ms to import. */
const template = (name: CardName): Template => {
  const known = drawn.get(name);
  if (known) return known;
  const engine: Engine = createRequire(import.meta.url)('adaptivecards-templating/lib/template-engine.js');
  const file = new URL(`../../cards/${name}.json`, import.meta.url);
  const made = new engine.Template(JSON.parse(readFileSync(file, 'utf8')));
  drawn.set(name, made);
  return made;
};

/** Makes the first card as quick as the later ones. To be called once the bot listens. */
export const preloadCards = (): void => cardNames.forEach(template);

/**
 * Every string that is shown is made inert, here and nowhere else. What stands under `sent` goes back to
 * the bot (button data, typed input) and stays as it is. The engine writes "${path}" for a missing value.
 */
const shownData = (value: unknown): unknown => {
  if (value === undefined) return '';
  if (typeof value === 'string') return inert(value);
  if (Array.isArray(value)) return value.map(shownData);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'sent' ? inner : shownData(inner)]),
  );
};

/** The card `name` filled with `data`; `${…}` inside data stays text, since results are not read again. */
export const draw = (name: CardName, data: CardData): CardData =>
  template(name).expand({ $root: shownData(data) });
