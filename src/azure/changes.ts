import { randomUUID } from 'node:crypto';
import type { TableClient, TransactionAction } from '@azure/data-tables';
import type { Change } from '../changes/change.ts';
import type { ChangeLog, Made, NewChange } from '../changes/change-log.ts';
import { changeKey, readChange, revisionKey, writeChange } from './change-rows.ts';
import { writeKey } from './keys.ts';
import { type Row, readRow, readRows, textIn } from './rows.ts';
import { isConflict, isUnanswered } from './storage-error.ts';

type Place = { readonly table: TableClient; readonly partition: string; readonly signal: AbortSignal };

const numberOf = (row: Row | undefined): number => (row ? Number(row.number) : 0);
const operationKey = (operation: string): string => writeKey('op', operation);

/** The change, its operation and the one counter everybody looks at: all of it or nothing. */
const transactionOf = (
  partition: string,
  change: Change,
  revision: Row | undefined,
  attempt: string,
): TransactionAction[] => {
  const row = (rowKey: string, columns: object) => ({ partitionKey: partition, rowKey, ...columns });
  const { number } = change;
  const counter = row(revisionKey, { number });
  return [
    revision ? ['update', counter, 'Replace', { etag: revision.etag }] : ['create', counter],
    ['create', row(changeKey(number), writeChange(change))],
    ['create', row(operationKey(change.operation), { number, attempt })],
  ];
};

/** This operation has made its change: by this attempt, whose reply was lost, or by an earlier one. */
const standing = async (place: Place, done: Row, attempt: string): Promise<Made> => {
  const { table, partition, signal } = place;
  const row = await readRow(table, partition, changeKey(numberOf(done)), signal);
  if (!row) throw new Error(`changes ${partition} ${numberOf(done)}: expected a change, found none`);
  return { kind: textIn(done, 'attempt') === attempt ? 'made' : 'already', change: readChange(row) };
};

const make = async (place: Place, { basedOn, ...asked }: NewChange): Promise<Made> => {
  const { table, partition, signal } = place;
  const attempt = randomUUID();
  const readDone = () => readRow(table, partition, operationKey(asked.operation), signal);
  const [revision, done] = await Promise.all([readRow(table, partition, revisionKey, signal), readDone()]);
  if (done) return standing(place, done, attempt);
  if (numberOf(revision) !== basedOn) return { kind: 'overtaken' };
  const change = { ...asked, number: basedOn + 1 };
  try {
    await table.submitTransaction(transactionOf(partition, change, revision, attempt), {
      abortSignal: signal,
    });
    return { kind: 'made', change };
  } catch (error) {
    if (!isConflict(error)) throw error;
    const mark = await readDone();
    return mark ? standing(place, mark, attempt) : { kind: 'overtaken' };
  }
};

/** Changes in the table `changes`: rows are only ever added, but for the counter `revision`. */
export const createChangeLog = (table: TableClient, partnership: string): ChangeLog => {
  const partition = writeKey(partnership);
  return {
    revision: async (signal) => numberOf(await readRow(table, partition, revisionKey, signal)),
    after: async (number, signal) => {
      // The tilde stands after every digit.
      const range = { from: changeKey(number + 1), before: 'c!~' };
      return (await readRows(table, partition, range, signal)).map(readChange);
    },
    make: async (change, signal) => {
      try {
        return await make({ table, partition, signal }, change);
      } catch (error) {
        if (isUnanswered(error)) return { kind: 'unconfirmed' };
        throw error;
      }
    },
  };
};
