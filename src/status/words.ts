import { createHash } from 'node:crypto';
import type { StatusUpdate } from './status.ts';

type Words = Pick<StatusUpdate, 'period' | 'rating' | 'forecast' | 'commentary'>;

/** A hash of what an update says: the same operation with another hash is another update. */
export const wordsHash = ({ period, rating, forecast, commentary }: Words): string =>
  createHash('sha256')
    .update(JSON.stringify([period, rating, forecast ?? '', commentary]))
    .digest('base64url');
