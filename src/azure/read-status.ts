import type { TableClient } from '@azure/data-tables';
import { isPublished, standing } from '../status/standing.ts';
import type { ReadLatestStatus, ReadPublishedStatus, ReadStatusHistory } from '../status/status.ts';
import { writeKey } from './keys.ts';
import { deedKeys, publishedKey, readDeed, readPublishedRow } from './review-rows.ts';
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

/** The same for what readers see. */
export const createReadPublishedStatus =
  (table: TableClient, partnership: string): ReadPublishedStatus =>
  async (priority, today, signal) => {
    const row = await orUnread(readRow(table, writeKey(partnership, priority), publishedKey, signal));
    if (row === 'unread') return 'unread';
    return readPublishedRow(row).findLast((update) => isPublished(update, today)) ?? 'none';
  };

/** Versions have no gap, so that the newest few are a known range of keys; so are the deeds about them. */
export const createReadStatusHistory =
  (table: TableClient, partnership: string): ReadStatusHistory =>
  async (priority, most, signal) => {
    const partition = writeKey(partnership, priority);
    const latest = await orUnread(readRow(table, partition, latestKey, signal));
    if (latest === 'unread') return 'unread';
    const newest = latest ? Number(latest.version) : 0;
    const first = Math.max(1, newest - most + 1);
    const range = { from: historyKey(first), before: historyKey(newest + 1) };
    const rows = await orUnread(
      Promise.all([
        readRows(table, partition, range, signal),
        readRows(table, partition, deedKeys(first, newest), signal),
      ]),
    );
    if (rows === 'unread') return 'unread';
    const deeds = rows[1].map(readDeed);
    return rows[0].map((row) => standing(readUpdate(row), deeds)).reverse();
  };
