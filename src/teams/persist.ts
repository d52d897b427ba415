import { setTimeout as wait } from 'node:timers/promises';
import type { Delivered } from '../chat.ts';
import type { Post } from './deliver.ts';

const tries = 3;
const firstWaitMs = 300;

/**
 * Posts a reply again while it is refused before being written, for as long as somebody is waiting for it.
 * An edit is idempotent, so it goes again too where it may have arrived.
 */
export const createPersistence =
  (post: Post): Post =>
  async (letter, signal) => {
    let delivered = await post(letter, signal);
    for (let tried = 1; tried < tries && isWorthIt(delivered, letter) && !signal.aborted; tried += 1) {
      const afterMs = delivered.kind === 'notNow' ? delivered.afterMs : undefined;
      await wait(afterMs ?? firstWaitMs * 2 ** tried, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) delivered = await post(letter, signal);
    }
    return delivered;
  };

const isWorthIt = (delivered: Delivered, { edit }: Parameters<Post>[0]): boolean =>
  delivered.kind === 'notNow' || (delivered.kind === 'unknown' && edit !== undefined);
