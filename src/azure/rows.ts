import { odata, type TableClient } from '@azure/data-tables';
import { isMissing } from './storage-error.ts';

/** A row as the table gives it. */
export type Row = Readonly<Record<string, unknown>> & { readonly etag: string };

/** The row, or undefined where there is none. */
export const readRow = async (
  table: TableClient,
  partition: string,
  key: string,
  signal: AbortSignal,
): Promise<Row | undefined> => {
  try {
    return await table.getEntity<Record<string, unknown>>(partition, key, { abortSignal: signal });
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/** Rows of one partition with `from` <= key < `before`, in the order of their keys. */
export const readRows = async (
  table: TableClient,
  partition: string,
  range: { readonly from: string; readonly before: string },
  signal: AbortSignal,
): Promise<readonly Row[]> => {
  // Each value is a whole literal: `odata` escapes only those.
  const filter = odata`PartitionKey eq ${partition} and RowKey ge ${range.from} and RowKey lt ${range.before}`;
  return rowsUpTo(table, filter, Number.POSITIVE_INFINITY, signal);
};

/** Rows that `filter` lets through, at most `most`. */
export const rowsUpTo = async (
  table: TableClient,
  filter: string,
  most: number,
  signal: AbortSignal,
): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  const found = table.listEntities<Record<string, unknown>>({
    queryOptions: { filter },
    abortSignal: signal,
  });
  for await (const row of found) {
    if (rows.push({ ...row, etag: row.etag }) >= most) break;
  }
  return rows;
};

/** A column that has to hold text. */
export const textIn = (row: Row, name: string): string => {
  const value = row[name];
  if (typeof value === 'string') return value;
  throw new Error(
    `row ${String(row.partitionKey)} ${String(row.rowKey)} ${name}: expected text, got ${typeof value}`,
  );
};

export const optionalTextIn = (row: Row, name: string): string | undefined =>
  row[name] === undefined || row[name] === null ? undefined : textIn(row, name);

/** Instants stand as ISO text: a table's whole numbers end at 2^31, and people can read it. */
export const writeTime = (instant: number): string => new Date(instant).toISOString();
export const timeIn = (row: Row, name: string): number => Date.parse(textIn(row, name));
