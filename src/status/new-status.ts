import type { Instant } from '../clock.ts';
import type { RatingMeaning } from '../partnership/register.ts';
import type { NewStatus, Todo } from './status.ts';

const longestCommentary = 2_000;

/** What keeps a field from being accepted, as a sentence to stand beside it. */
export type Problem = {
  readonly field: 'rating' | 'forecast' | 'commentary';
  readonly says: string;
};

/** The fields of the update card as the client sent them: untrusted. */
export type StatusFields = {
  readonly rating?: unknown;
  readonly forecast?: unknown;
  readonly commentary?: unknown;
};

/** What is known about an update without its author's words. */
export type StatusContext = {
  readonly priority: string;
  readonly period: string;
  readonly group: string | undefined;
  readonly by: string;
  readonly operation: string;
  readonly basedOn: number | undefined;
  readonly at: Instant;
  readonly todos: readonly Todo[];
};

export type ReadStatus =
  | { readonly kind: 'valid'; readonly update: NewStatus }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

type Scale = readonly Pick<RatingMeaning, 'id' | 'name'>[];

const writtenScale = (scale: Scale): string => scale.map(({ name }) => name).join(', ');
const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';
const isInScale = (scale: Scale, value: unknown): value is string => scale.some(({ id }) => id === value);

const ratingProblem = (value: unknown, scale: Scale): string | undefined => {
  if (isBlank(value)) return 'Choose how it is going now.';
  return isInScale(scale, value) ? undefined : `Choose one of: ${writtenScale(scale)}.`;
};

const forecastProblem = (value: unknown, scale: Scale): string | undefined =>
  isBlank(value) || isInScale(scale, value)
    ? undefined
    : `Choose one of: ${writtenScale(scale)}, or leave the forecast empty.`;

const commentaryProblem = (value: unknown): string | undefined => {
  if (typeof value !== 'string' || value.trim() === '') return 'Write a sentence or two on how it is going.';
  const over = value.length - longestCommentary;
  if (over <= 0) return undefined;
  return `Keep it to ${longestCommentary.toLocaleString('en-GB')} characters: this is ${over.toLocaleString('en-GB')} too many.`;
};

/**
 * The update in `fields`, or a sentence for each field that keeps it from being one.
 * Commentary is kept as typed. `scale` is the register's rating scale.
 */
export const readNewStatus = (fields: StatusFields, context: StatusContext, scale: Scale): ReadStatus => {
  const found: readonly (readonly [Problem['field'], string | undefined])[] = [
    ['rating', ratingProblem(fields.rating, scale)],
    ['forecast', forecastProblem(fields.forecast, scale)],
    ['commentary', commentaryProblem(fields.commentary)],
  ];
  const problems = found.flatMap(([field, says]) => (says ? [{ field, says }] : []));
  if (problems.length > 0) return { kind: 'problems', problems };
  const { at, ...known } = context;
  const forecast = isBlank(fields.forecast) ? undefined : String(fields.forecast);
  const words = { rating: String(fields.rating), forecast, commentary: String(fields.commentary) };
  return { kind: 'valid', update: { ...known, ...words, recordedAt: at } };
};
