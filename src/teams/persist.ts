import { setTimeout as wait } from 'node:timers/promises';
import type { Post } from './deliver.ts';

const tries = 3;
const firstWaitMs = 300;

/** Posts a reply again while it is refused before being written, for as long as somebody is waiting for it. */
export const createPersistence =
  (post: Post): Post =>
  async (letter, signal) => {
    let delivered = await post(letter, signal);
    for (let tried = 1; tried < tries && delivered.kind === 'notNow' && !signal.aborted; tried += 1) {
      await wait(delivered.afterMs ?? firstWaitMs * 2 ** tried, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) delivered = await post(letter, signal);
    }
    return delivered;
  };
