import type { Account, Alteration, Change } from '../changes/change.ts';
import { type Row, textIn, timeIn, writeTime } from './rows.ts';

export const revisionKey = 'revision';
/** Padded, so that text order is the order of changes. */
export const changeKey = (number: number): string => `c!${String(number).padStart(6, '0')}`;

/** The columns of a change. */
export const writeChange = (change: Change): Record<string, string | number> => ({
  number: change.number,
  operation: change.operation,
  by: change.by,
  at: writeTime(change.at),
  kind: change.alteration.kind,
  alteration: JSON.stringify(change.alteration),
  account: JSON.stringify(change.account),
});

export const readChange = (row: Row): Change => ({
  number: Number(row.number),
  operation: textIn(row, 'operation'),
  by: textIn(row, 'by'),
  at: timeIn(row, 'at'),
  alteration: JSON.parse(textIn(row, 'alteration')) as Alteration,
  account: withAll(JSON.parse(textIn(row, 'account')) as Partial<Account>),
});

/** What was undefined is left out of JSON. */
const withAll = ({ what = '', was, to = '', inFile }: Partial<Account>): Account => ({
  what,
  was: was && { says: was.says, source: was.source },
  to,
  inFile,
});
