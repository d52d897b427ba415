import { createHash } from 'node:crypto';
import type { StatusUpdate } from './status.ts';

type Words = Pick<StatusUpdate, 'period' | 'rating' | 'forecast' | 'commentary' | 'action' | 'hasMore'>;

/** A hash of what an update says: the same operation with another hash is another update. */
export const wordsHash = ({ period, rating, forecast, commentary, action, hasMore }: Words): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        period,
        rating,
        forecast ?? '',
        commentary,
        ...(action ? [action.says, action.owner, action.by ?? ''] : []),
        ...(hasMore ? ['more'] : []),
      ]),
    )
    .digest('base64url');
