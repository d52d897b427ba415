import type { TableClient } from '@azure/data-tables';
import type { ReadLatestStatus, ReadStatusHistory } from '../status/status.ts';
import { writeKey } from './keys.ts';
import { readRow, readRows } from './rows.ts';
import { historyKey, latestKey, readUpdate } from './status-rows.ts';
import { isUnanswered } from './storage-error.ts';

/** `unread` where storage did not answer in time. */
const orUnread = async <Read>(reading: Promise<Read>): Promise<Read | 'unread'> => {
  try {
    return await reading;
  } catch (error) {
    if (isUnanswered(error)) return 'unread';
    throw error;
  }
};

/** One point read, however long the history. */
export const createReadLatestStatus =
  (table: TableClient, partnership: string): ReadLatestStatus =>
  async (priority, signal) => {
    const row = await orUnread(readRow(table, writeKey(partnership, priority), latestKey, signal));
    if (row === 'unread') return 'unread';
    return row ? readUpdate(row) : 'none';
  };

/** Versions have no gap, so that the newest few are a known range of keys. */
export const createReadStatusHistory =
  (table: TableClient, partnership: string): ReadStatusHistory =>
  async (priority, most, signal) => {
    const partition = writeKey(partnership, priority);
    const latest = await orUnread(readRow(table, partition, latestKey, signal));
    if (latest === 'unread') return 'unread';
    const newest = latest ? Number(latest.version) : 0;
    const range = { from: historyKey(Math.max(1, newest - most + 1)), before: historyKey(newest + 1) };
    const rows = await orUnread(readRows(table, partition, range, signal));
    return rows === 'unread' ? 'unread' : rows.map(readUpdate).reverse();
  };
