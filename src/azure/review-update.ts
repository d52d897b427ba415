import type { TableClient, TransactionAction } from '@azure/data-tables';
import { londonDay } from '../calendar/london.ts';
import type { Deed } from '../status/review.ts';
import type { NewDeed, Reviewed, ReviewUpdate } from '../status/review-update.ts';
import { after, isPossible, standing } from '../status/standing.ts';
import { writeKey } from './keys.ts';
import { redact } from './redact.ts';
import {
  deedKey,
  deedKeys,
  publishedAction,
  publishedKey,
  readDeed,
  readPublishedRow,
  writeDeed,
} from './review-rows.ts';
import type { Place, Stands } from './review-stands.ts';
import { readRow, readRows } from './rows.ts';
import { historyKey, latestKey, readUpdate, writeUpdate } from './status-rows.ts';
import { isConflict, isUnanswered } from './storage-error.ts';

const readStands = async (
  { table, partition, signal }: Place,
  deed: NewDeed,
): Promise<Stands | undefined> => {
  const read = (key: string) => readRow(table, partition, key, signal);
  const [history, latest, published, done, rows] = await Promise.all([
    read(historyKey(deed.version)),
    read(latestKey),
    read(publishedKey),
    read(writeKey('op', deed.operation)),
    readRows(table, partition, deedKeys(deed.version, deed.version), signal),
  ]);
  if (!history) return undefined;
  const deeds = rows.map(readDeed);
  const update = standing(readUpdate(history), deeds);
  return { update, deeds, latest, published, isDone: done !== undefined };
};

/** The deed, the operation, and every row that shows the update: all or nothing. */
const transactionOf = (
  partition: string,
  stands: Stands,
  deed: Deed,
  asked: NewDeed,
): TransactionAction[] => {
  const { latest, published } = stands;
  const row = (rowKey: string, columns: object) => ({ partitionKey: partition, rowKey, ...columns });
  const update = after(stands.update, deed);
  const isLatest = latest !== undefined && Number(latest.version) === deed.version;
  const isPublic =
    deed.did.kind === 'published' ||
    readPublishedRow(published).some(({ version }) => version === deed.version);
  return [
    ['create', row(deedKey(deed), writeDeed(deed))],
    ['create', row(writeKey('op', deed.operation), { version: deed.version, deed: deed.number })],
    ...asked.todos.map((todo): TransactionAction => ['create', row(writeKey('todo', todo.id), todo)]),
    ...(isLatest
      ? [
          [
            'update',
            row(latestKey, writeUpdate(update)),
            'Replace',
            { etag: latest.etag },
          ] satisfies TransactionAction,
        ]
      : []),
    ...(isPublic ? [publishedAction(partition, published, update, londonDay(deed.at))] : []),
  ];
};

const numberedDeed = ({ version, by, at, operation, did }: NewDeed, number: number): Deed => ({
  version,
  number,
  by,
  at,
  operation,
  did,
});

const review = async (place: Place, asked: NewDeed): Promise<Reviewed> => {
  const stands = await readStands(place, asked);
  if (!stands) return { kind: 'missing' };
  const { update, deeds } = stands;
  if (stands.isDone) return { kind: 'done', update };
  if (asked.basedOn !== undefined && asked.basedOn !== deeds.length) return { kind: 'changed', update };
  if (!isPossible(update, asked.did)) return { kind: 'refused', update };
  const deed = numberedDeed(asked, deeds.length + 1);
  const actions =
    asked.did.kind === 'redacted'
      ? await redact(place, stands, asked)
      : transactionOf(place.partition, stands, deed, asked);
  try {
    await place.table.submitTransaction([...actions], { abortSignal: place.signal });
    return { kind: 'done', update: after(update, deed) };
  } catch (error) {
    if (!isConflict(error)) throw error;
    const now = await readStands(place, asked);
    if (!now) return { kind: 'missing' };
    return { kind: now.isDone ? 'done' : 'changed', update: now.update };
  }
};

/** What officers and authors do about a received update, in the table `status`: once, and never over each other. */
export const createReviewUpdate =
  (table: TableClient, partnership: string): ReviewUpdate =>
  async (asked, signal) => {
    try {
      return await review({ table, partition: writeKey(partnership, asked.priority), signal }, asked);
    } catch (error) {
      if (isUnanswered(error)) return { kind: 'unconfirmed' };
      throw error;
    }
  };
