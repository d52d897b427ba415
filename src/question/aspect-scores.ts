import type { AskedAspect } from './asked-aspect.ts';
import { metCues } from './aspect-tree.ts';
import { margins } from './margins.ts';
import type { Word } from './words.ts';

/** An aspect asked for, how strongly, and where its strongest cue stands (`to` is exclusive). */
export type ScoredAspect = {
  readonly aspect: AskedAspect;
  readonly score: number;
  readonly from: number;
  readonly to: number;
};

/** Where in the words something stands; `to` is exclusive. */
export type Place = { readonly from: number; readonly to: number };

/**
 * The aspects asked for, strongest first. Words within `named` are a subject's name and ask for nothing;
 * longer cues weigh a little more than short ones, and further cues for the same aspect add a tenth.
 */
export const scoredAspects = (words: readonly Word[], named: Place | undefined): readonly ScoredAspect[] => {
  const scores = new Map<AskedAspect, ScoredAspect>();
  for (const { aspect, weight, from, to, length } of metCues(words.map(({ form }) => form))) {
    if (named && from < named.to && named.from < to && to - from <= named.to - named.from) continue;
    const score = weight + margins.perCueWord * (length - 1);
    const held = scores.get(aspect);
    scores.set(aspect, held ? stronger(held, { aspect, score, from, to }) : { aspect, score, from, to });
  }
  return [...scores.values()]
    .filter(({ score }) => score >= margins.aspect)
    .sort((a, b) => b.score - a.score);
};

const stronger = (a: ScoredAspect, b: ScoredAspect): ScoredAspect => {
  const [more, less] = a.score >= b.score ? [a, b] : [b, a];
  return { ...more, score: more.score + Math.min(less.score * 0.1, 0.3) };
};
