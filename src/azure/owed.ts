import type { TableClient } from '@azure/data-tables';
import type { Owed, OwedStore } from '../delivery/owed.ts';
import { engineMs } from './deliveries.ts';
import { keyRange, writeKey } from './keys.ts';
import { type Row, readRows, textIn, timeIn, writeTime } from './rows.ts';
import { isConflict, isMissing } from './storage-error.ts';

const readOwed = (row: Row): Owed => ({
  to: textIn(row, 'to'),
  ref: { month: textIn(row, 'month'), id: textIn(row, 'id') },
  since: timeIn(row, 'since'),
});
const keyOf = ({ to, ref }: Owed): string => writeKey('owed', to, ref.month, ref.id);

const unless = async (isFine: (error: unknown) => boolean, doing: Promise<unknown>): Promise<void> => {
  await doing.catch((error: unknown) => {
    if (!isFine(error)) throw error;
  });
};

/** Cards somebody has to do without, beside the conversations in the table `conversations`. */
export const createOwed = (table: TableClient, partnership: string): OwedStore => {
  const partition = writeKey(partnership);
  const soon = () => ({ abortSignal: AbortSignal.timeout(engineMs) });
  const under = async (prefix: string): Promise<readonly Owed[]> =>
    (await readRows(table, partition, keyRange(prefix), soon().abortSignal)).map(readOwed);
  return {
    add: (owed) => {
      const { to, ref, since } = owed;
      const { month, id } = ref;
      const row = { partitionKey: partition, rowKey: keyOf(owed), to, month, id, since: writeTime(since) };
      return unless(isConflict, table.createEntity(row, soon()));
    },
    to: (recipient) => under(writeKey('owed', recipient)),
    all: () => under('owed'),
    settle: (owed) => unless(isMissing, table.deleteEntity(partition, keyOf(owed), soon())),
  };
};
