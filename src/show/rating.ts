import type { RatingMeaning } from '../partnership/register.ts';
import type { Rating } from '../status/status.ts';

/** How a rating looks: its word says it, colour and shape only repeat it for the quick eye. */
export type RatingLook = { readonly word: string; readonly colour: string; readonly mark: string };

const looks: Readonly<Record<string, readonly [colour: string, mark: string]>> = {
  complete: ['good', '✓'],
  'exceeding-expectations': ['good', '▲'],
  'on-track': ['good', '●'],
  'at-risk': ['warning', '◆'],
  'off-track': ['attention', '■'],
  'not-started': ['default', '○'],
};

const wordOf = (rating: Rating): string => {
  const words = rating.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The look of `rating`; a rating outside `scale` is named by its id, "on-track" as "On track". */
export const ratingLook = (rating: Rating, scale: readonly RatingMeaning[] = []): RatingLook => {
  const [colour, mark] = looks[rating] ?? ['default', '●'];
  return { word: scale.find(({ id }) => id === rating)?.name ?? wordOf(rating), colour, mark };
};
