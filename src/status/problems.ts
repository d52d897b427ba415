import type { RatingMeaning } from '../partnership/register.ts';

export const longestCommentary = 2_000;

export type UpdateField = 'rating' | 'forecast' | 'commentary' | 'action' | 'owner' | 'actionBy';

/** What keeps a field from being accepted, as a sentence to stand beside it. */
export type Problem = { readonly field: UpdateField; readonly says: string };

type Scale = readonly Pick<RatingMeaning, 'id' | 'name'>[];
type Fields = { readonly rating?: unknown; readonly forecast?: unknown; readonly commentary?: unknown };

const writtenScale = (scale: Scale): string => scale.map(({ name }) => name).join(', ');
export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
const isInScale = (scale: Scale, value: unknown): value is string => scale.some(({ id }) => id === value);

const ratingProblem = (value: unknown, scale: Scale): string | undefined => {
  if (isBlank(value)) return 'Choose how it is going now.';
  return isInScale(scale, value) ? undefined : `Choose one of: ${writtenScale(scale)}.`;
};

const forecastProblem = (value: unknown, scale: Scale): string | undefined =>
  isBlank(value) || isInScale(scale, value)
    ? undefined
    : `Choose one of: ${writtenScale(scale)}, or leave the forecast empty.`;

/** A sentence where `value` is longer than `most` characters. */
export const lengthProblem = (value: string, most: number): string | undefined => {
  const over = value.length - most;
  return over <= 0
    ? undefined
    : `Keep it to ${most.toLocaleString('en-GB')} characters: this is ${over.toLocaleString('en-GB')} too many.`;
};

const commentaryProblem = (value: unknown): string | undefined =>
  typeof value !== 'string' || isBlank(value)
    ? 'Write a sentence or two on how it is going.'
    : lengthProblem(value, longestCommentary);

/** What is wrong with the fields of step 1. */
export const fieldProblems = ({ rating, forecast, commentary }: Fields, scale: Scale): readonly Problem[] => {
  const found: readonly (readonly [UpdateField, string | undefined])[] = [
    ['rating', ratingProblem(rating, scale)],
    ['forecast', forecastProblem(forecast, scale)],
    ['commentary', commentaryProblem(commentary)],
  ];
  return found.flatMap(([field, says]) => (says ? [{ field, says }] : []));
};
