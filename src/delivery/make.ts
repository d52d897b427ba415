import type { Due } from './delivery.ts';
import type { DeliveryStore } from './keeping.ts';
import type { Parts } from './parts.ts';

/** Makes the rows of what is due, each once; says how many were new. */
export type Make = (dues: readonly Due[]) => Promise<number>;

const together = 8;
const mostKnown = 50_000;

/** So many are asked about together, in place of a refused write for each. */
const few = 20;

/** Of what is due for many, the ids that stand already: a process that starts anew learns them in a few reads. */
const madeAlready = async (store: DeliveryStore, dues: readonly Due[]): Promise<readonly string[]> => {
  const groups = new Map(dues.map(({ month, id }) => [id.slice(0, id.lastIndexOf('!')), month]));
  const ids = await Promise.all([...groups].map(([prefix, month]) => store.idsUnder(month, prefix)));
  return ids.flat();
};

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
  const isUnknown = ({ id }: Due): boolean => !known.has(id);
  return async (dues) => {
    const unknown = dues.filter(isUnknown);
    if (unknown.length > few) for (const id of await madeAlready(store, unknown)) known.add(id);
    const fresh = unknown.filter(isUnknown);
    let count = 0;
    for (let from = 0; from < fresh.length; from += together) {
      const some = await Promise.all(fresh.slice(from, from + together).map(makeOne));
      count += some.filter(Boolean).length;
    }
    return count;
  };
};
