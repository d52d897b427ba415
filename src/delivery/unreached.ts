import type { Instant } from '../clock.ts';
import type { Known } from './conversations.ts';
import type { DeliveryRow } from './delivery.ts';
import { isUndelivered, type Owed } from './owed.ts';
import { type Parts, soon } from './parts.ts';

/** Somebody, or a place, that could not be reached. */
export type Unreached = {
  /** A person's key, or the id of a conversation. */
  readonly to: string;
  /** The conversation, where one is known to be closed. */
  readonly closed: Known | undefined;
  readonly since: Instant;
  /** What they have to do without, and each row's reason. */
  readonly rows: readonly DeliveryRow[];
};

type Missing = { readonly owed: Owed; readonly row: DeliveryRow };

/** Those still of use; what has arrived since, or is too late, is forgotten. */
const readMissing = async ({ clock, owed, store }: Parts): Promise<readonly Missing[]> => {
  const all = await owed.all();
  const looked = await Promise.all(
    all.map(async (one): Promise<Missing | undefined> => {
      const row = await store.read(one.ref);
      if (row && isUndelivered(row) && clock.now() < row.staleAt) return { owed: one, row };
      const isOver = !row || row.state === 'delivered' || clock.now() >= row.staleAt;
      if (isOver) await owed.settle(one);
      return undefined;
    }),
  );
  return looked.filter((one) => one !== undefined);
};

const recipientOf = ({ address, person }: Known): string => person ?? address.conversation.id;

/** Who cannot be reached: closed conversations, and cards that did not arrive; longest first. */
export const readUnreached = async (parts: Parts): Promise<readonly Unreached[]> => {
  const [closed, missing] = await Promise.all([parts.conversations.unreachable(soon()), readMissing(parts)]);
  const places = new Map(closed.map((known) => [recipientOf(known), known]));
  const cards = Map.groupBy(missing, ({ owed }) => owed.to);
  return [...new Set([...places.keys(), ...cards.keys()])]
    .map((to) => {
      const [known, found] = [places.get(to), cards.get(to) ?? []];
      const since = Math.min(
        known?.unreachable?.since ?? Number.POSITIVE_INFINITY,
        ...found.map(({ owed }) => owed.since),
      );
      return { to, closed: known, since, rows: found.map(({ row }) => row) };
    })
    .sort((one, other) => one.since - other.since);
};
