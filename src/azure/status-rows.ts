import type { NewStatus, StatusUpdate, Todo } from '../status/status.ts';
import { optionalTextIn, type Row, textIn, timeIn, writeTime } from './rows.ts';

export const latestKey = 'latest';
/** Padded, so that text order is the order of versions. */
export const historyKey = (version: number): string => `h!${String(version).padStart(6, '0')}`;

/** The columns of an update. */
export const writeUpdate = (update: StatusUpdate): Record<string, string | number> => ({
  priority: update.priority,
  period: update.period,
  rating: update.rating,
  commentary: update.commentary,
  recordedAt: writeTime(update.recordedAt),
  by: update.by,
  operation: update.operation,
  version: update.version,
  ...(update.group === undefined ? {} : { group: update.group }),
  ...(update.forecast === undefined ? {} : { forecast: update.forecast }),
});

export const readUpdate = (row: Row): StatusUpdate => ({
  priority: textIn(row, 'priority'),
  period: textIn(row, 'period'),
  group: optionalTextIn(row, 'group'),
  rating: textIn(row, 'rating'),
  forecast: optionalTextIn(row, 'forecast'),
  commentary: textIn(row, 'commentary'),
  recordedAt: timeIn(row, 'recordedAt'),
  by: textIn(row, 'by'),
  operation: textIn(row, 'operation'),
  version: Number(row.version),
});

export const numbered = (
  { basedOn: _, todos: _todos, ...update }: NewStatus,
  version: number,
): StatusUpdate => ({
  ...update,
  version,
});

export const readTodo = (row: Row): Todo => ({
  id: textIn(row, 'id'),
  kind: 'edit posts',
  thing: textIn(row, 'thing'),
});
