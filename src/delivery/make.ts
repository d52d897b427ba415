import type { Due } from './delivery.ts';
import type { Parts } from './parts.ts';

/** Makes the rows of what is due, each once; says how many were new. */
export type Make = (dues: readonly Due[]) => Promise<number>;

const together = 8;
const mostKnown = 50_000;

/** `made` is called when there is new work. What this process knows is made costs no storage call. */
export const createMake = ({ clock, queue, store, timing }: Parts, made: () => void): Make => {
  const known = new Set<string>();
  const makeOne = async (due: Due): Promise<boolean> => {
    const state = await store.make(due, clock.real() + timing.graceMs);
    if (state === 'made') await queue.put({ month: due.month, id: due.id }, 0);
    if (known.size > mostKnown) known.clear();
    known.add(due.id);
    if (state === 'made') made();
    return state === 'made';
  };
  return async (dues) => {
    const fresh = dues.filter(({ id }) => !known.has(id));
    let count = 0;
    for (let from = 0; from < fresh.length; from += together) {
      const some = await Promise.all(fresh.slice(from, from + together).map(makeOne));
      count += some.filter(Boolean).length;
    }
    return count;
  };
};
