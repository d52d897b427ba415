import type { Conversation } from '../chat.ts';

/**
 * What each conversation was last about, so that "and who leads it?" is understood.
 * In memory only: after a restart the bot asks. Holds at most `most`, the oldest going first.
 */
export const createMemory = <Value>(most: number) => {
  const held = new Map<string, Value>();
  const key = ({ id, thread }: Conversation): string => `${id} ${thread ?? ''}`;
  return {
    recall: (conversation: Conversation): Value | undefined => held.get(key(conversation)),
    keep: (conversation: Conversation, value: Value): void => {
      held.delete(key(conversation));
      held.set(key(conversation), value);
      const oldest = held.keys().next();
      if (held.size > most && !oldest.done) held.delete(oldest.value);
    },
  };
};
