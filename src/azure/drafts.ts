import type { TableClient } from '@azure/data-tables';
import type { Draft, Drafts } from '../status/draft.ts';
import { writeKey } from './keys.ts';
import { readRow, textIn, timeIn, writeTime } from './rows.ts';
import { isMissing } from './storage-error.ts';

/** Drafts in the table `drafts`: one partition a person, so that nobody else's is ever read for them. */
export const createDrafts = (table: TableClient, partnership: string): Drafts => {
  const partition = (by: string): string => writeKey(partnership, by);
  return {
    keep: async ({ priority, period, by, at, typed }, signal) => {
      const key = { partitionKey: partition(by), rowKey: writeKey(priority, period) };
      const columns = { priority, period, by, at: writeTime(at), typed: JSON.stringify(typed) };
      await table.upsertEntity({ ...key, ...columns }, 'Replace', { abortSignal: signal });
    },
    read: async (priority, period, by, signal) => {
      const row = await readRow(table, partition(by), writeKey(priority, period), signal);
      return (
        row && {
          priority,
          period,
          by,
          at: timeIn(row, 'at'),
          typed: JSON.parse(textIn(row, 'typed')) as Draft['typed'],
        }
      );
    },
    drop: async (priority, period, by, signal) => {
      const dropping = table.deleteEntity(partition(by), writeKey(priority, period), { abortSignal: signal });
      await dropping.catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
    },
  };
};
