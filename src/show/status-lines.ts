import { type Day, writeDay, writeInstant } from '../calendar/london.ts';
import type { RatingMeaning } from '../partnership/register.ts';
import { writeUpdateAge } from '../status/age.ts';
import { writeDirection } from '../status/direction.ts';
import type { PlannedAction, StatusUpdate } from '../status/status.ts';
import { cut, paragraphs } from './inert.ts';
import { type RatingLook, ratingLook } from './rating.ts';

/** A recorded update with its author's name already looked up. */
export type NamedUpdate = {
  readonly update: StatusUpdate;
  readonly by: string;
  /** The day it is looked at: its age is said from then. */
  readonly asAt?: Day | undefined;
  /** Names of those who agreed, published or redacted it, by person key. */
  readonly names?: ReadonlyMap<string, string> | undefined;
};

export type StatusLines = {
  readonly rating: RatingLook;
  readonly forecast: RatingLook | undefined;
  /** "2026-27 Q3, recorded 3 March 2027, 09:00 by Asha Example, 3 weeks old" */
  readonly when: string;
  readonly commentary: readonly { readonly text: string }[];
  /** "Action: … Owner: …, by 31 March 2027."; empty where there is none. */
  readonly action: string;
  /** Direction, whether its words are new, and where it stands; empty where there is nothing to say. */
  readonly notes: string;
};

const writeAction = (action: PlannedAction | undefined): string =>
  action === undefined
    ? ''
    : `Action: ${cut(action.says, 500).replace(/[.\s]+$/, '')}. Owner: ${cut(action.owner, 100)}${action.by ? `, by ${writeDay(action.by)}` : ''}.`;

const nameOf = ({ names }: NamedUpdate, key: string): string =>
  names?.get(key) ?? 'somebody no longer listed';

/** Where an update stands after it was received, in words; empty where there is nothing to add. */
const writeReview = (named: NamedUpdate): readonly string[] => {
  const { review, held } = named.update;
  const { published, agreed, reworded, objected, redacted } = review ?? {};
  const on = named.asAt !== undefined && published && published.occasion.on > named.asAt;
  return [
    redacted &&
      `Words redacted by ${nameOf(named, redacted.by)}, ${writeInstant(redacted.at)}: ${redacted.why}`,
    !published && (agreed ? `Agreed by ${nameOf(named, agreed.by)}, not yet published` : 'Not yet published'),
    on && `To be published on ${writeDay(published.occasion.on)}`,
    reworded && `Words changed by ${nameOf(named, reworded.by)}`,
    objected && `Its author objects: “${cut(objected.says, 300)}”`,
    held && !agreed && `Held for an officer: ${held.join(', ')}`,
  ].filter((line) => typeof line === 'string');
};

const writeUnchanged = ({ unchanged }: StatusUpdate): string | undefined =>
  unchanged === undefined
    ? undefined
    : `Words unchanged since last time${unchanged > 1 ? ` (${unchanged} times in a row)` : ''}`;

/** What there is to read about an update, its commentary in at most `most` characters. */
export const statusLines = (
  named: NamedUpdate,
  scale: readonly RatingMeaning[],
  most: number,
): StatusLines => {
  const { update, by, asAt } = named;
  const age = asAt === undefined ? '' : `, ${writeUpdateAge(update.recordedAt, asAt)}`;
  return {
    rating: ratingLook(update.rating, scale),
    forecast: update.forecast === undefined ? undefined : ratingLook(update.forecast, scale),
    when: `${cut(update.period, 100)}, recorded ${writeInstant(update.recordedAt)} by ${cut(by, 100)}${age}`,
    commentary: paragraphs(cut(update.commentary, most)).map((text) => ({ text })),
    action: writeAction(update.action),
    notes: [writeDirection(update), writeUnchanged(update), ...writeReview(named)]
      .filter(Boolean)
      .join(' · '),
  };
};

/** The same as plain text. */
export const statusText = (lines: StatusLines): readonly string[] => [
  lines.forecast
    ? `Rating: ${lines.rating.word}. Forecast: ${lines.forecast.word}.`
    : `Rating: ${lines.rating.word}.`,
  ...lines.commentary.map(({ text }) => text),
  lines.action,
  lines.when,
  lines.notes,
];
