import type { RatingMeaning } from '../partnership/register.ts';
import type { Rating } from '../status/status.ts';

/**
 * How a rating looks: its word says it, colour and shape only repeat it for the quick eye.
 * The word itself stays in the text colour: Teams' good and warning are too pale to read on white.
 */
export type RatingLook = {
  readonly word: string;
  /** Of the mark beside the word. */
  readonly colour: string;
  readonly mark: string;
};

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
  const word = scale.find(({ id }) => id === rating)?.name ?? wordOf(rating);
  return { word, colour, mark };
};
