import { randomUUID } from 'node:crypto';
import type { TableClient, TransactionAction } from '@azure/data-tables';
import type { NewStatus, Recorded, RecordStatus, StatusUpdate } from '../status/status.ts';
import { wordsHash } from '../status/words.ts';
import { writeKey } from './keys.ts';
import { type Row, readRow, textIn } from './rows.ts';
import { historyKey, latestKey, numbered, readUpdate, writeUpdate } from './status-rows.ts';
import { isConflict, isUnanswered } from './storage-error.ts';

/** What stands before, or after a refusal: the latest row, and the row of this operation if there is one. */
type Standing = { readonly latest: Row | undefined; readonly operation: Row | undefined };
type Place = { readonly table: TableClient; readonly partition: string; readonly signal: AbortSignal };

const readStanding = async (place: Place, operation: string): Promise<Standing> => {
  const { table, partition, signal } = place;
  const [latest, done] = await Promise.all([
    readRow(table, partition, latestKey, signal),
    readRow(table, partition, writeKey('op', operation), signal),
  ]);
  return { latest, operation: done };
};

const versionOf = (row: Row | undefined): number => (row ? Number(row.version) : 0);

/** History, latest, operation and what must still happen: all of it or nothing. */
const transactionOf = (
  partition: string,
  update: StatusUpdate,
  asked: NewStatus,
  latest: Row | undefined,
  attempt: string,
): TransactionAction[] => {
  const row = (rowKey: string, columns: object) => ({ partitionKey: partition, rowKey, ...columns });
  const now = row(latestKey, writeUpdate(update));
  const mark = { version: update.version, words: wordsHash(asked), attempt };
  return [
    latest ? ['update', now, 'Replace', { etag: latest.etag }] : ['create', now],
    ['create', row(historyKey(update.version), writeUpdate(update))],
    ['create', row(writeKey('op', asked.operation), mark)],
    ...asked.todos.map((todo): TransactionAction => ['create', row(writeKey('todo', todo.id), todo)]),
  ];
};

/** This very operation stands: by this attempt, whose reply was lost, or by an earlier one. */
const whatStands = async (place: Place, asked: NewStatus, done: Row, attempt: string): Promise<Recorded> => {
  const { table, partition, signal } = place;
  const row = await readRow(table, partition, historyKey(versionOf(done)), signal);
  if (!row) throw new Error(`status ${partition} ${versionOf(done)}: expected a history row, found none`);
  const update = readUpdate(row);
  if (textIn(done, 'attempt') === attempt) return { kind: 'recorded', update };
  return { kind: textIn(done, 'words') === wordsHash(asked) ? 'already' : 'differs', update };
};

/** What to say when storage refused the transaction. */
const afterRefusal = async (place: Place, asked: NewStatus, attempt: string): Promise<Recorded> => {
  const { latest, operation } = await readStanding(place, asked.operation);
  if (operation) return whatStands(place, asked, operation, attempt);
  return latest ? { kind: 'changed', latest: readUpdate(latest) } : { kind: 'unconfirmed' };
};

const record = async (place: Place, asked: NewStatus): Promise<Recorded> => {
  const attempt = randomUUID();
  const { latest, operation } = await readStanding(place, asked.operation);
  if (operation) return whatStands(place, asked, operation, attempt);
  const version = versionOf(latest);
  if (latest && asked.basedOn !== undefined && asked.basedOn !== version)
    return { kind: 'changed', latest: readUpdate(latest) };
  const update = numbered(asked, version + 1);
  try {
    await place.table.submitTransaction(transactionOf(place.partition, update, asked, latest, attempt), {
      abortSignal: place.signal,
    });
    return { kind: 'recorded', update };
  } catch (error) {
    if (isConflict(error)) return await afterRefusal(place, asked, attempt);
    throw error;
  }
};

/** Records updates in the table `status`: one transaction each, never twice, never over a newer one. */
export const createRecordStatus =
  (table: TableClient, partnership: string): RecordStatus =>
  async (asked, signal) => {
    try {
      return await record({ table, partition: writeKey(partnership, asked.priority), signal }, asked);
    } catch (error) {
      if (isUnanswered(error)) return { kind: 'unconfirmed' };
      throw error;
    }
  };
