import { randomUUID } from 'node:crypto';
import { odata, type TableClient } from '@azure/data-tables';
import type { Instant } from '../clock.ts';
import type { DeliveryRow, Due } from '../delivery/delivery.ts';
import type { DeliveryStore } from '../delivery/keeping.ts';
import { type DeliveryKey, deliveryKey, freshRow, readDelivery, writeDelivery } from './delivery-rows.ts';
import { keyRange, writeIdKey, writeKey } from './keys.ts';
import { type Row, readRow, readRows, rowsUpTo, textIn, writeTime } from './rows.ts';
import { isConflict, isMissing, statusOf } from './storage-error.ts';

/** One call of the engine may take this long, retry included. */
export const engineMs = 5_000;
const deadline = (): AbortSignal => AbortSignal.timeout(engineMs);

type Place = { readonly table: TableClient; readonly partnership: string };

/** The row as this very write left it; undefined where somebody else's stands. */
const readOwn = async (
  { table }: Place,
  key: DeliveryKey,
  stamp: string,
): Promise<DeliveryRow | undefined> => {
  const row = await readRow(table, key.partitionKey, key.rowKey, deadline());
  return row?.stamp === stamp ? readDelivery(row) : undefined;
};

const makeRow = async (place: Place, due: Due, wakeAt: Instant): Promise<'made' | 'exists'> => {
  const key = deliveryKey(place.partnership, due);
  const stamp = randomUUID();
  const row = { ...key, ...writeDelivery(freshRow(due, wakeAt), stamp) };
  try {
    await place.table.createEntity(row, { abortSignal: deadline() });
    return 'made';
  } catch (error) {
    if (statusOf(error) !== 409) throw error;
    return (await readOwn(place, key, stamp)) ? 'made' : 'exists';
  }
};

const writeRow = async (place: Place, row: DeliveryRow): Promise<DeliveryRow | 'lost'> => {
  const key = deliveryKey(place.partnership, row);
  const stamp = randomUUID();
  const entity = { ...key, ...writeDelivery(row, stamp) };
  try {
    const options = { etag: row.version, abortSignal: deadline() };
    const { etag } = await place.table.updateEntity(entity, 'Replace', options);
    return { ...row, version: etag ?? '' };
  } catch (error) {
    if (!isConflict(error) && !isMissing(error)) throw error;
    return (await readOwn(place, key, stamp)) ?? 'lost';
  }
};

/** A row that cannot be read would come back for ever: it ends, and says what is wrong with it. */
const readOrEnd = async ({ table }: Place, row: Row): Promise<DeliveryRow | undefined> => {
  try {
    return readDelivery(row);
  } catch (error) {
    const reason = `cannot be read: ${error instanceof Error ? error.message : String(error)}`.slice(0, 500);
    const key = { partitionKey: String(row.partitionKey), rowKey: String(row.rowKey) };
    const end = { ...key, state: 'terminal', isOpen: false, reason };
    await table.updateEntity(end, 'Merge', { etag: row.etag, abortSignal: deadline() });
    return undefined;
  }
};

/** Deliveries in the table `deliveries`. */
export const createDeliveryStore = (table: TableClient, partnership: string): DeliveryStore => {
  const place = { table, partnership };
  return {
    make: (due, wakeAt) => makeRow(place, due, wakeAt),
    read: async (ref) => {
      const { partitionKey, rowKey } = deliveryKey(partnership, ref);
      const row = await readRow(table, partitionKey, rowKey, deadline());
      return row && readOrEnd(place, row);
    },
    write: (row) => writeRow(place, row),
    idsUnder: async (month, prefix) => {
      const range = keyRange(writeIdKey(prefix));
      const rows = await readRows(table, writeKey(partnership, month), range, deadline());
      return rows.map((row) => textIn(row, 'id'));
    },
    overdue: async (now, most) => {
      const { from, before } = keyRange(writeKey(partnership));
      const filter = odata`PartitionKey ge ${from} and PartitionKey lt ${before} and isOpen eq true and wakeAt lt ${writeTime(now)}`;
      const rows = await rowsUpTo(table, filter, most, deadline());
      const read = await Promise.all(rows.map((row) => readOrEnd(place, row)));
      return read.filter((row) => row !== undefined);
    },
  };
};
