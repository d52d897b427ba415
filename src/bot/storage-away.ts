import type { Reply } from '../chat.ts';
import { showNotice } from '../show/notice.ts';
import type { BotParts } from './parts.ts';

/** Says that something asked for could not be confirmed, with the words that asked for it; any other error goes on. */
export const storageAway =
  ({ isStorageAway, warn }: Pick<BotParts, 'isStorageAway' | 'warn'>, theirWords: string | undefined) =>
  (error: unknown): Reply => {
    if (!isStorageAway(error)) throw error;
    warn('storage was away in a turn', error);
    const says = [
      'The store that keeps updates and changes does not answer just now, so I can’t say whether that was done.',
      'Please send it again in a minute: nothing is done twice.',
    ];
    return { kind: 'say', shown: showNotice({ title: 'Could not be confirmed', says, theirWords }) };
  };
