import type { TableClient } from '@azure/data-tables';
import type { PaceStore, Reserved } from '../delivery/keeping.ts';
import { nextForConversation, nextSlots } from '../delivery/pace.ts';
import { engineMs } from './deliveries.ts';
import { writeKey } from './keys.ts';
import { type Row, readRow, timeIn, writeTime } from './rows.ts';
import { isConflict } from './storage-error.ts';

/** Slots further off than this are not waited for. */
const horizonMs = 10_000;
const tries = 50;

type Place = { readonly table: TableClient; readonly partition: string };

/** Changes one time in one row; whoever is beaten to it reads again. `undefined` leaves it. */
const change = async <Outcome>(
  { table, partition }: Place,
  rowKey: string,
  decide: (time: number) => { readonly time: number | undefined; readonly outcome: Outcome },
): Promise<Outcome> => {
  for (let tried = 0; tried < tries; tried += 1) {
    const abortSignal = AbortSignal.timeout(engineMs);
    const row: Row | undefined = await readRow(table, partition, rowKey, abortSignal);
    const { time, outcome } = decide(row ? timeIn(row, 'time') : 0);
    if (time === undefined) return outcome;
    const entity = { partitionKey: partition, rowKey, time: writeTime(time) };
    try {
      if (row) await table.updateEntity(entity, 'Replace', { etag: row.etag, abortSignal });
      else await table.createEntity(entity, { abortSignal });
      return outcome;
    } catch (error) {
      // After a lost reply our own change looks like another's: a slot more is void, and none is used twice.
      if (!isConflict(error)) throw error;
    }
  }
  throw new Error(`${partition} ${rowKey}: expected to change it within ${tries} tries`);
};

/** Sending times in the table `service`: one row for the tenant, one a conversation. */
export const createPaceStore = (table: TableClient, partnership: string, perSecond: number): PaceStore => {
  const tenant = { table, partition: writeKey(partnership) };
  const conversations = { table, partition: writeKey(partnership, 'pace') };
  return {
    reserve: async (now, count) =>
      change<Reserved>(tenant, 'next-slot', (next) => {
        if (next > now + horizonMs) return { time: undefined, outcome: { kind: 'paused', until: next } };
        const slots = nextSlots(next, now, count, Math.ceil(1_000 / perSecond));
        return { time: slots.next, outcome: { kind: 'slots', at: slots.at } };
      }),
    pause: async (until) => {
      const later = (time: number) => ({ time: time < until ? until : undefined, outcome: undefined });
      // Slots that are handed out already heed the first, those still to come the second.
      await change(tenant, 'paused-until', later);
      await change(tenant, 'next-slot', later);
    },
    pausedUntil: async () => change(tenant, 'paused-until', (time) => ({ time: undefined, outcome: time })),
    conversation: async (id, at) =>
      change(conversations, writeKey(id), (steady) => {
        const next = nextForConversation(steady, at);
        return { time: next.at > at ? undefined : next.steady, outcome: next.at };
      }),
    conversationFree: async (id, at) =>
      change(conversations, writeKey(id), (steady) => ({
        time: undefined,
        outcome: nextForConversation(steady, at).at,
      })),
  };
};
