import type { Aspect } from '../partnership/aspects.ts';

/** What a question can ask: a register's aspects, and where something is said. */
export type AskedAspect = Aspect | 'source';
