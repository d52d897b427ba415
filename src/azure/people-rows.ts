import { randomBytes } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import type { Met } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import { keyRange, writeKey } from './keys.ts';
import { type Row, readRow, readRows, textIn } from './rows.ts';
import { isConflict } from './storage-error.ts';

const entraKey = (entraId: string): string => writeKey('entra', entraId.toLowerCase());
const personKey = (key: string): string => writeKey('person', key);

/** Somebody as their row holds them; what they hold and when they work stands in the ledger. */
export type Kept = Omit<Person, 'posts' | 'presence'>;

const readKept = (row: Row): Kept => ({
  key: textIn(row, 'key'),
  entraId: textIn(row, 'entraId'),
  name: textIn(row, 'name'),
  isGuest: row.isGuest === true,
});

export type PeoplePlace = { readonly table: TableClient; readonly partition: string };

export const readByKey = async (
  { table, partition }: PeoplePlace,
  key: string,
  signal: AbortSignal,
): Promise<Kept | undefined> => {
  const row = await readRow(table, partition, personKey(key), signal);
  return row && readKept(row);
};

export const readByEntraId = async (
  place: PeoplePlace,
  entraId: string,
  signal: AbortSignal,
): Promise<Kept | undefined> => {
  const pointer = await readRow(place.table, place.partition, entraKey(entraId), signal);
  return pointer && readByKey(place, textIn(pointer, 'key'), signal);
};

export const readEverybody = async (
  { table, partition }: PeoplePlace,
  signal: AbortSignal,
): Promise<readonly Kept[]> => (await readRows(table, partition, keyRange('person'), signal)).map(readKept);

/** Both rows or none; when somebody was quicker, theirs. */
export const makePerson = async (place: PeoplePlace, met: Met, signal: AbortSignal): Promise<Kept> => {
  const { table, partition } = place;
  const key = randomBytes(12).toString('hex');
  const kept = { key, entraId: met.id.toLowerCase(), name: met.name, isGuest: met.isGuest };
  const pointer = { partitionKey: partition, rowKey: entraKey(met.id), key };
  const details = { partitionKey: partition, rowKey: personKey(key), ...kept };
  try {
    await table.submitTransaction(
      [
        ['create', pointer],
        ['create', details],
      ],
      { abortSignal: signal },
    );
    return kept;
  } catch (error) {
    const standing = isConflict(error) ? await readByEntraId(place, met.id, signal) : undefined;
    if (standing) return standing;
    throw error;
  }
};

/** Only the roster says that somebody is a guest; a message that doesn't is no sign that they are none. */
export const renamePerson = async (
  { table, partition }: PeoplePlace,
  kept: Kept,
  met: Met,
  signal: AbortSignal,
): Promise<Kept> => {
  const name = met.name || kept.name;
  const isGuest = kept.isGuest || met.isGuest;
  if (kept.name === name && kept.isGuest === isGuest) return kept;
  const named = { ...kept, name, isGuest };
  await table.upsertEntity({ partitionKey: partition, rowKey: personKey(kept.key), ...named }, 'Replace', {
    abortSignal: signal,
  });
  return named;
};
