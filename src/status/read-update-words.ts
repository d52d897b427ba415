import type { RatingMeaning } from '../partnership/register.ts';

/** An update somebody typed or dictated as a plain message. `of`: what it is about, still to be read. */
export type UpdateWords = {
  readonly of: string;
  readonly rating: string;
  readonly forecast: string | undefined;
  readonly commentary: string;
};

type Scale = readonly Pick<RatingMeaning, 'id' | 'name'>[];

/** What people say for the ratings of the shipped scale. */
const spoken: Readonly<Record<string, readonly string[]>> = {
  'on-track': ['green'],
  'at-risk': ['amber'],
  'off-track': ['red'],
  complete: ['completed', 'done'],
  'exceeding-expectations': ['exceeding'],
};

const named = (scale: Scale): readonly (readonly [string, string])[] =>
  scale
    .flatMap(({ id, name }) => [name, ...(spoken[id] ?? [])].map((word) => [word.toLowerCase(), id] as const))
    .toSorted(([one], [other]) => other.length - one.length);

const anyOf = (words: readonly (readonly [string, string])[]): string =>
  words.map(([word]) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ -]')).join('|');

const asks =
  /^(?:is|are|was|were|why|when|how|what|who|which|where|has|have|did|does|do|will|can|could|should|if|since|ask|tell|show|record|correct)\b/i;

/** Words without the marks and little words that parted them. */
const trimmed = (text: string): string =>
  text
    .replace(/^[\s,.;:–-]+(?:(?:and|but|so)\s+(?=\w))?/i, '')
    .replace(/[\s,;:–-]+$/, '')
    .replaceAll(/\s*,\s*,\s*/g, ', ')
    .replaceAll(/\.\s*,\s*/g, '. ')
    .trim();

/**
 * "DA: on track, IDVA service recommissioned, forecast at risk" in its parts; undefined for anything else.
 * Without a colon it has to say more than the rating: "DA on track" may well be a question.
 */
export const readUpdateWords = (text: string, scale: Scale): UpdateWords | undefined => {
  const typed = text.trim();
  if (typed.endsWith('?') || asks.test(typed)) return undefined;
  const ratings = named(scale);
  const idOf = (word: string): string | undefined =>
    ratings.find(([name]) => name === word.toLowerCase().replaceAll('-', ' '))?.[1];
  const opening = new RegExp(
    `^(?:(?:status|update) (?:on |of |for )?)?(?<of>[^:.!\\n]{2,60}?)(?: (?:status|update))?(?<mark>\\s*[:–]\\s*|\\s+-\\s+|,?\\s+(?:is |are |now |rated |currently )*)(?:rating |rated |status )?(?<rating>${anyOf(ratings)})\\b(?<rest>[\\s\\S]*)$`,
    'i',
  );
  const parts = opening.exec(typed)?.groups;
  const rating = idOf(parts?.rating ?? '');
  if (!parts?.of || rating === undefined) return undefined;
  const forecastWords = new RegExp(
    `[,.;]?\\s*(?:\\band )?\\b(?:the )?forecast(?:ed)?(?: is| to be|:)?\\s+(?<forecast>${anyOf(ratings)})\\b`,
    'i',
  );
  const rest = parts.rest ?? '';
  const forecast = idOf(forecastWords.exec(rest)?.groups?.forecast ?? '');
  const commentary = trimmed(forecast === undefined ? rest : rest.replace(forecastWords, ', '));
  const isPlain = /[:–-]/.test(parts.mark ?? '');
  if (!isPlain && commentary === '' && forecast === undefined) return undefined;
  return { of: parts.of.trim(), rating, forecast, commentary };
};
