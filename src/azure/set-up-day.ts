import type { TableClient } from '@azure/data-tables';
import type { Day } from '../calendar/london.ts';
import { writeKey } from './keys.ts';
import { readRow, textIn } from './rows.ts';
import { isConflict } from './storage-error.ts';

/** The day the service was first set up: `today` when this is it, kept for good. */
export const readSetUpDay = async (
  table: TableClient,
  partnership: string,
  today: Day,
  signal: AbortSignal,
): Promise<Day> => {
  const key = { partitionKey: writeKey(partnership), rowKey: 'set-up' };
  try {
    await table.createEntity({ ...key, day: today }, { abortSignal: signal });
    return today;
  } catch (error) {
    if (!isConflict(error)) throw error;
    const row = await readRow(table, key.partitionKey, key.rowKey, signal);
    return row ? textIn(row, 'day') : today;
  }
};
