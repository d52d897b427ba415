import { randomUUID } from 'node:crypto';
import type { TableClient, TransactionAction } from '@azure/data-tables';
import { following } from '../status/following.ts';
import type { NewStatus, Recorded, RecordStatus, StatusUpdate } from '../status/status.ts';
import { wordsHash } from '../status/words.ts';
import { writeKey } from './keys.ts';
import { deedKey, publishedAction, publishedKey, writeDeed } from './review-rows.ts';
import { type Row, readRow, textIn } from './rows.ts';
import { historyKey, latestKey, numbered, publishedAtOnce, readUpdate, writeUpdate } from './status-rows.ts';
import { isConflict, isUnanswered } from './storage-error.ts';

/** What stands before, or after a refusal: the latest row, what is published, and the row of this operation. */
type Standing = {
  readonly latest: Row | undefined;
  readonly published: Row | undefined;
  readonly operation: Row | undefined;
};
type Place = { readonly table: TableClient; readonly partition: string; readonly signal: AbortSignal };

const readStanding = async (place: Place, operation: string): Promise<Standing> => {
  const { table, partition, signal } = place;
  const read = (key: string) => readRow(table, partition, key, signal);
  const [latest, published, done] = await Promise.all([
    read(latestKey),
    read(publishedKey),
    read(writeKey('op', operation)),
  ]);
  return { latest, published, operation: done };
};

const versionOf = (row: Row | undefined): number => (row ? Number(row.version) : 0);

/** The update with its number, with what it takes over from the line, and published where nobody has to do that. */
const updateAfter = (asked: NewStatus, latest: Row | undefined) => {
  const inHistory = numbered(
    asked,
    versionOf(latest) + 1,
    following(asked, latest ? readUpdate(latest) : undefined),
  );
  return { inHistory, published: publishedAtOnce(inHistory, asked) };
};

/** History, latest, operation and what must still happen: all of it or nothing. */
const transactionOf = (
  partition: string,
  { inHistory, published }: ReturnType<typeof updateAfter>,
  asked: NewStatus,
  before: Standing,
  attempt: string,
): TransactionAction[] => {
  const row = (rowKey: string, columns: object) => ({ partitionKey: partition, rowKey, ...columns });
  const { latest } = before;
  const { version } = inHistory;
  const now = row(latestKey, writeUpdate(published?.update ?? inHistory));
  const mark = { version, words: wordsHash(asked), attempt };
  return [
    latest ? ['update', now, 'Replace', { etag: latest.etag }] : ['create', now],
    ['create', row(historyKey(version), writeUpdate(inHistory))],
    ['create', row(writeKey('op', asked.operation), mark)],
    ...asked.todos.map((todo): TransactionAction => ['create', row(writeKey('todo', todo.id), todo)]),
    ...(published
      ? [
          ['create', row(deedKey(published.deed), writeDeed(published.deed))] satisfies TransactionAction,
          publishedAction(partition, before.published, published.update, published.deed.did.occasion.on),
        ]
      : []),
  ];
};

/** This very operation stands: by this attempt, whose reply was lost, or by an earlier one. */
const whatStands = async (
  place: Place,
  asked: NewStatus,
  { operation, latest }: Standing & { readonly operation: Row },
  attempt: string,
): Promise<Recorded> => {
  const { table, partition, signal } = place;
  const version = versionOf(operation);
  // Only the latest row holds what was done about it since.
  const isLatest = versionOf(latest) === version;
  const row = isLatest ? latest : await readRow(table, partition, historyKey(version), signal);
  if (!row) throw new Error(`status ${partition} ${version}: expected a history row, found none`);
  const update: StatusUpdate = readUpdate(row);
  if (textIn(operation, 'attempt') === attempt) return { kind: 'recorded', update };
  return { kind: textIn(operation, 'words') === wordsHash(asked) ? 'already' : 'differs', update };
};

/** What to say when storage refused the transaction. */
const afterRefusal = async (place: Place, asked: NewStatus, attempt: string): Promise<Recorded> => {
  const stands = await readStanding(place, asked.operation);
  const { latest, operation } = stands;
  if (operation) return whatStands(place, asked, { ...stands, operation }, attempt);
  return latest ? { kind: 'changed', latest: readUpdate(latest) } : { kind: 'unconfirmed' };
};

const record = async (place: Place, asked: NewStatus): Promise<Recorded> => {
  const attempt = randomUUID();
  const stands = await readStanding(place, asked.operation);
  const { latest, operation } = stands;
  if (operation) return whatStands(place, asked, { ...stands, operation }, attempt);
  if (latest && asked.basedOn !== undefined && asked.basedOn !== versionOf(latest))
    return { kind: 'changed', latest: readUpdate(latest) };
  const update = updateAfter(asked, latest);
  try {
    await place.table.submitTransaction(transactionOf(place.partition, update, asked, stands, attempt), {
      abortSignal: place.signal,
    });
    return { kind: 'recorded', update: update.published?.update ?? update.inHistory };
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
