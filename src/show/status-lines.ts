import { writeInstant } from '../calendar/london.ts';
import type { RatingMeaning } from '../partnership/register.ts';
import type { StatusUpdate } from '../status/status.ts';
import { cut, paragraphs } from './inert.ts';
import { type RatingLook, ratingLook } from './rating.ts';

/** A recorded update with its author's name already looked up. */
export type NamedUpdate = { readonly update: StatusUpdate; readonly by: string };

export type StatusLines = {
  readonly rating: RatingLook;
  readonly forecast: RatingLook | undefined;
  /** "2026-27 Q3, recorded 3 March 2027, 09:00 by Asha Example" */
  readonly when: string;
  readonly commentary: readonly { readonly text: string }[];
};

/** What there is to read about an update, its commentary in at most `most` characters. */
export const statusLines = (
  { update, by }: NamedUpdate,
  scale: readonly RatingMeaning[],
  most: number,
): StatusLines => ({
  rating: ratingLook(update.rating, scale),
  forecast: update.forecast === undefined ? undefined : ratingLook(update.forecast, scale),
  when: `${cut(update.period, 100)}, recorded ${writeInstant(update.recordedAt)} by ${cut(by, 100)}`,
  commentary: paragraphs(cut(update.commentary, most)).map((text) => ({ text })),
});

/** The same as plain text. */
export const statusText = (lines: StatusLines): readonly string[] => [
  lines.forecast
    ? `Rating: ${lines.rating.word}. Forecast: ${lines.forecast.word}.`
    : `Rating: ${lines.rating.word}.`,
  ...lines.commentary.map(({ text }) => text),
  lines.when,
];
