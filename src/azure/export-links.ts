import { createHash, randomBytes } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import type { ExportGrant, ExportLinks } from '../status/export-links.ts';
import { writeKey } from './keys.ts';
import { type Row, readRow, textIn, timeIn, writeTime } from './rows.ts';
import { isConflict, isMissing } from './storage-error.ts';

const hashed = (token: string): string => createHash('sha256').update(token).digest('hex');

const readGrant = (row: Row): ExportGrant => ({
  by: textIn(row, 'by'),
  until: timeIn(row, 'until'),
  format: textIn(row, 'format') === 'json' ? 'json' : 'csv',
  isPublishedOnly: row.isPublishedOnly === true,
});

/** In the table `service`, one row a link; taking it deletes the row. */
export const createExportLinks = (table: TableClient, partnership: string): ExportLinks => {
  const partition = writeKey(partnership, 'exports');
  const find = (token: string, signal: AbortSignal) => readRow(table, partition, hashed(token), signal);
  return {
    create: async ({ until, ...grant }, signal) => {
      const token = randomBytes(24).toString('base64url');
      const row = { partitionKey: partition, rowKey: hashed(token), ...grant, until: writeTime(until) };
      await table.createEntity(row, { abortSignal: signal });
      return token;
    },
    isOpen: async (token, now, signal) => {
      const row = await find(token, signal);
      return row !== undefined && now < readGrant(row).until;
    },
    take: async (token, now, signal) => {
      const row = await find(token, signal);
      if (!row) return undefined;
      try {
        await table.deleteEntity(partition, hashed(token), { etag: row.etag, abortSignal: signal });
      } catch (error) {
        // Somebody else was quicker.
        if (isMissing(error) || isConflict(error)) return undefined;
        throw error;
      }
      const grant = readGrant(row);
      return now < grant.until ? grant : undefined;
    },
  };
};
