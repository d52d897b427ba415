import type { TableClient } from '@azure/data-tables';
import type { CouncilSettings, SettingSet } from '../status/council-settings.ts';
import { keyRange, writeKey } from './keys.ts';
import { readRows, textIn, writeTime } from './rows.ts';
import { isConflict } from './storage-error.ts';

/** What officers set about updates, in the table `status`, beside the priorities: oldest first, nothing overwritten. */
export const createCouncilSettings = (table: TableClient, partnership: string): CouncilSettings => {
  const partition = writeKey(partnership, '.settings');
  return {
    read: async (signal) => {
      const rows = await readRows(table, partition, keyRange('s'), signal);
      return rows.map((row) => JSON.parse(textIn(row, 'setting')) as SettingSet);
    },
    set: async (setting, operation, signal) => {
      // The time leads, so that the order of keys is the order of setting; asked again it is the same row.
      const rowKey = writeKey('s', writeTime(setting.at), operation);
      const row = { partitionKey: partition, rowKey, setting: JSON.stringify(setting) };
      await table.createEntity(row, { abortSignal: signal }).catch((error: unknown) => {
        if (!isConflict(error)) throw error;
      });
    },
  };
};
