import type { TransactionAction } from '@azure/data-tables';
import type { Day } from '../calendar/london.ts';
import type { Deed, Did } from '../status/review.ts';
import { publishedStill } from '../status/standing.ts';
import type { StatusUpdate } from '../status/status.ts';
import { keyRange } from './keys.ts';
import { optionalTextIn, type Row, textIn, timeIn, writeTime } from './rows.ts';

/** What readers see, in a row of its own: a point read, however much is newer and unpublished. */
export const publishedKey = 'published';

const padded = (version: number): string => String(version).padStart(6, '0');

/** Deeds stand beside the update they are about, in their order. */
export const deedKey = ({ version, number }: Pick<Deed, 'version' | 'number'>): string =>
  `d!${padded(version)}!${String(number).padStart(3, '0')}`;

/** The keys of all deeds about the versions `first` to `last`. */
export const deedKeys = (first: number, last: number) => ({
  from: keyRange(`d!${padded(first)}`).from,
  before: keyRange(`d!${padded(last)}`).before,
});

export const writeDeed = ({
  version,
  number,
  operation,
  by,
  at,
  did,
}: Deed): Record<string, string | number> => ({
  version,
  number,
  operation,
  by,
  at: writeTime(at),
  did: JSON.stringify(did),
});

export const readDeed = (row: Row): Deed => ({
  version: Number(row.version),
  number: Number(row.number),
  operation: textIn(row, 'operation'),
  by: textIn(row, 'by'),
  at: timeIn(row, 'at'),
  did: JSON.parse(textIn(row, 'did')) as Did,
});

/** Newest of today and any to come, oldest first. */
export const readPublishedRow = (row: Row | undefined): readonly StatusUpdate[] =>
  row ? (JSON.parse(optionalTextIn(row, 'updates') ?? '[]') as readonly StatusUpdate[]) : [];

/** What the row of published updates becomes once `update` is among them; another version of it gives way. */
export const publishedAction = (
  partition: string,
  row: Row | undefined,
  update: StatusUpdate,
  today: Day,
): TransactionAction => {
  const others = readPublishedRow(row).filter(({ version }) => version !== update.version);
  return writePublished(partition, row, publishedStill([...others, update], today));
};

export const writePublished = (
  partition: string,
  row: Row | undefined,
  updates: readonly StatusUpdate[],
): TransactionAction => {
  const entity = { partitionKey: partition, rowKey: publishedKey, updates: JSON.stringify(updates) };
  return row ? ['update', entity, 'Replace', { etag: row.etag }] : ['create', entity];
};
