import type { Source } from '../partnership/register.ts';
import type { Answer } from './answer.ts';

/** Something an answer says, with where it stands. */
export type Said = {
  readonly label?: string | undefined;
  readonly text: string;
  readonly source?: Source | undefined;
};

/** An answer before it is dressed: what it says, in order, the headline first. */
export type Draft = {
  readonly kind: Answer['kind'];
  readonly headline: Said;
  readonly lines: readonly Said[];
  readonly warning?: string | undefined;
  readonly rating?: string | undefined;
  /** What it turned out to be about, where that is another than was asked for: a plan of other years. */
  readonly about?: string | undefined;
  /** Ready-made buttons, where they are the answer itself. */
  readonly choices?: Answer['next'];
};

export const found = (headline: Said, lines: readonly Said[] = []): Draft => ({
  kind: 'found',
  headline,
  lines,
});

export const notHeld = (headline: string, lines: readonly Said[] = []): Draft => ({
  kind: 'not held',
  headline: { text: headline },
  lines,
});
