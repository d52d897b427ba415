import type { AskedAspect } from './asked-aspect.ts';
import { metCues } from './aspect-tree.ts';
import type { Mention } from './mentions.ts';
import type { Word } from './words.ts';

export type AspectScores = ReadonlyMap<AskedAspect, number>;

/**
 * How strongly each aspect is asked for. A word that is part of a subject's longer name does not ask;
 * longer cues weigh a little more than short ones, and a cue counts once.
 */
export const aspectScores = (words: readonly Word[], named: readonly Mention[]): AspectScores => {
  const within = (from: number, to: number): boolean =>
    named.some(
      (one) =>
        one.how !== 'part' && !one.isFrame && one.to - one.from > 1 && one.from <= from && to <= one.to,
    );
  const scores = new Map<AskedAspect, number>();
  for (const cue of metCues(words.map(({ form }) => form))) {
    if (within(cue.from, cue.to)) continue;
    const weight = cue.weight + 0.15 * (cue.length - 1);
    const held = scores.get(cue.aspect) ?? 0;
    scores.set(cue.aspect, Math.max(held, weight) + Math.min(held, weight) * 0.1);
  }
  return scores;
};

export type ScoredAspect = { readonly aspect: AskedAspect; readonly score: number };

/** The aspects asked for, strongest first. */
export const ranked = (scores: AspectScores): readonly ScoredAspect[] =>
  [...scores].map(([aspect, score]) => ({ aspect, score })).sort((a, b) => b.score - a.score);
