import type { Heeded } from '../chat.ts';
import { createRemembered } from './remembered.ts';

/** Teams says twice that the bot has arrived: as an installation and as a change of members. */
const arrivalMs = 10_000;
const most = 1_000;

/**
 * One turn an activity. Teams re-sends what took long, and invokes up to four times: the same id gets the first
 * turn's answer. Ids are unique in their conversation only.
 */
export const createRecurrence = () => {
  const turns = createRemembered<Promise<unknown>>(most);
  const arrivals = createRemembered<true>(most);

  const isSecondArrival = (heard: Heeded): boolean => {
    const { id } = heard.address.conversation;
    if (heard.kind === 'left') arrivals.forget(id);
    if (heard.kind !== 'arrived') return false;
    if (arrivals.has(id)) return true;
    arrivals.set(id, true);
    setTimeout(() => arrivals.forget(id), arrivalMs).unref();
    return false;
  };

  return {
    /** The answer of the first time; undefined for an arrival already heard of. */
    once: <Value>(heard: Heeded, run: () => Promise<Value>): Promise<Value | undefined> => {
      const key = JSON.stringify([heard.address.conversation.id, heard.kind, heard.id]);
      const before = turns.get(key) as Promise<Value> | undefined;
      if (before) return before;
      if (isSecondArrival(heard)) return Promise.resolve(undefined);
      const first = run();
      turns.set(key, first);
      return first;
    },
  };
};
