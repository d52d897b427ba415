import type { AskedAspect } from './asked-aspect.ts';

/**
 * How people ask for each aspect, phrases with commas between: 3 and more settles it, 2 is strong, 1 only frames a question.
 * `*` stands for up to six other words.
 */
export type CueWords = readonly (readonly [aspect: AskedAspect, weight: number, phrases: string])[];
