import { randomUUID } from 'node:crypto';
import type { TableClient, TransactionAction } from '@azure/data-tables';
import {
  type Deed,
  type Entry,
  type Ledger,
  type NewDeeds,
  revision,
  type Written,
} from '../people/ledger.ts';
import { keyRange, writeKey } from './keys.ts';
import { type Row, readRow, readRows, textIn, timeIn, writeTime } from './rows.ts';
import { isConflict } from './storage-error.ts';

/** Replicas look for what others wrote at most this often. */
const freshMs = 15_000;

const entryKey = (number: number): string => writeKey('deed', String(number).padStart(6, '0'));
const operationKey = (operation: string): string => writeKey('op', operation);

const readEntry = (row: Row): Entry => ({
  number: Number(row.number),
  by: textIn(row, 'by'),
  at: timeIn(row, 'at'),
  operation: textIn(row, 'operation'),
  deed: JSON.parse(textIn(row, 'deed')) as Deed,
});

/** What stands in columns besides the deed is for people who look at the table. */
const writeEntries = (partitionKey: string, asked: NewDeeds, attempt: string): TransactionAction[] => {
  const { by, operation } = asked;
  const common = { partitionKey, by, at: writeTime(asked.at) };
  const entries = asked.deeds.map((deed, index): TransactionAction => {
    const number = asked.basedOn + 1 + index;
    const columns = { number, operation, kind: deed.kind, deed: JSON.stringify(deed) };
    return ['create', { ...common, rowKey: entryKey(number), ...columns }];
  });
  return [...entries, ['create', { ...common, rowKey: operationKey(operation), attempt }]];
};

export type KeptLedger = {
  /** At most 15 s old; `look` asks storage in any case. */
  readonly read: (signal: AbortSignal, look?: boolean) => Promise<Ledger>;
  readonly write: (asked: NewDeeds, signal: AbortSignal) => Promise<Written>;
};

type Place = { readonly table: TableClient; readonly partition: string };

/** The ledger with what others wrote since. */
const newer = async ({ table, partition }: Place, ledger: Ledger, signal: AbortSignal): Promise<Ledger> => {
  const range = { ...keyRange('deed'), from: entryKey(revision(ledger) + 1) };
  const rows = await readRows(table, partition, range, signal);
  return rows.length > 0 ? [...ledger, ...rows.map(readEntry)] : ledger;
};

/** All of it or nothing; a lost reply makes it look as if somebody had been quicker, until the operation is looked up. */
const write = async ({ table, partition }: Place, asked: NewDeeds, signal: AbortSignal): Promise<Written> => {
  const attempt = randomUUID();
  try {
    await table.submitTransaction(writeEntries(partition, asked, attempt), { abortSignal: signal });
    return 'written';
  } catch (error) {
    if (!isConflict(error)) throw error;
    const row = await readRow(table, partition, operationKey(asked.operation), signal);
    if (!row) return 'changed';
    return textIn(row, 'attempt') === attempt ? 'written' : 'already';
  }
};

/** The ledger in the table `people`: a row a deed, in the order of their numbers, none ever changed. */
export const createLedger = (table: TableClient, partition: string, real: () => number): KeptLedger => {
  const place = { table, partition };
  const stale = Number.NEGATIVE_INFINITY;
  let held: { readonly ledger: Ledger; readonly at: number } | undefined;
  let writes = 0;

  const look = async (signal: AbortSignal): Promise<Ledger> => {
    const begun = { at: real(), writes };
    const ledger = await newer(place, held?.ledger ?? [], signal);
    // Of two looks at the same time the one that saw more stays.
    const kept = held && revision(held.ledger) > revision(ledger) ? held.ledger : ledger;
    // What was read while something was being written is not fresh: one's own doing is seen at once.
    held = { ledger: kept, at: begun.writes === writes ? begun.at : stale };
    return kept;
  };

  return {
    read: async (signal, mustLook = false) => {
      if (mustLook || !held) return look(signal);
      if (Math.abs(real() - held.at) < freshMs) return held.ledger;
      // Who may do what is still known while storage is away; nothing can be written then anyway.
      const { ledger } = held;
      return look(signal).catch(() => ledger);
    },
    write: (asked, signal) => {
      writes += 1;
      return write(place, asked, signal).finally(() => {
        writes += 1;
        held = held && { ...held, at: stale };
      });
    },
  };
};
