import { randomUUID } from 'node:crypto';
import { odata, type TableClient } from '@azure/data-tables';
import type { DeliveryStore } from '../delivery/keeping.ts';
import { deliveryKey, freshRow, readDelivery, writeDelivery } from './delivery-rows.ts';
import { keyRange, writeKey } from './keys.ts';
import { readRow, rowsUpTo, writeTime } from './rows.ts';
import { isConflict, isMissing, statusOf } from './storage-error.ts';

/** One call of the engine may take this long, retry included. */
export const engineMs = 5_000;
const deadline = (): AbortSignal => AbortSignal.timeout(engineMs);

/** Deliveries in the table `deliveries`. */
export const createDeliveryStore = (table: TableClient, partnership: string): DeliveryStore => {
  const isOwn = async (key: { partitionKey: string; rowKey: string }, stamp: string) => {
    const row = await readRow(table, key.partitionKey, key.rowKey, deadline());
    return row?.stamp === stamp ? row : undefined;
  };
  return {
    make: async (due, wakeAt) => {
      const key = deliveryKey(partnership, due);
      const stamp = randomUUID();
      const row = { ...key, ...writeDelivery(freshRow(due, wakeAt), stamp) };
      try {
        await table.createEntity(row, { abortSignal: deadline() });
        return 'made';
      } catch (error) {
        if (statusOf(error) !== 409) throw error;
        return (await isOwn(key, stamp)) ? 'made' : 'exists';
      }
    },
    read: async (ref) => {
      const { partitionKey, rowKey } = deliveryKey(partnership, ref);
      const row = await readRow(table, partitionKey, rowKey, deadline());
      return row && readDelivery(row);
    },
    write: async (row) => {
      const key = deliveryKey(partnership, row);
      const stamp = randomUUID();
      try {
        const entity = { ...key, ...writeDelivery(row, stamp) };
        const { etag } = await table.updateEntity(entity, 'Replace', {
          etag: row.version,
          abortSignal: deadline(),
        });
        return { ...row, version: etag ?? '' };
      } catch (error) {
        if (!isConflict(error) && !isMissing(error)) throw error;
        const own = await isOwn(key, stamp);
        return own ? readDelivery(own) : 'lost';
      }
    },
    overdue: async (now, most) => {
      const { from, before } = keyRange(writeKey(partnership));
      const filter = odata`PartitionKey ge ${from} and PartitionKey lt ${before} and isOpen eq true and wakeAt lt ${writeTime(now)}`;
      return (await rowsUpTo(table, filter, most, deadline())).map(readDelivery);
    },
  };
};
