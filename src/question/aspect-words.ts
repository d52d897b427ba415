import type { CueWords } from './cue-words.ts';
import { whatWords } from './what-words.ts';
import { whenWords } from './when-words.ts';
import { whoWords } from './who-words.ts';

/** Every way of asking for an aspect that the code knows; nothing in it belongs to one partnership. */
export const aspectWords: CueWords = [...whatWords, ...whoWords, ...whenWords];
