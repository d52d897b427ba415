import { after } from '../status/standing.ts';
import type { NewStatus, StatusUpdate, Todo } from '../status/status.ts';
import { optionalTextIn, type Row, textIn, timeIn, writeTime } from './rows.ts';

export const latestKey = 'latest';
/** Padded, so that text order is the order of versions. */
export const historyKey = (version: number): string => `h!${String(version).padStart(6, '0')}`;

/** Columns that hold a value with parts, each as JSON; absent where there is none. */
const composed = ['action', 'held', 'before', 'offTrackSince', 'review'] as const;
type Composed = Partial<Pick<StatusUpdate, (typeof composed)[number]>>;

/** The columns of an update. */
export const writeUpdate = (update: StatusUpdate): Record<string, string | number | boolean> => ({
  priority: update.priority,
  period: update.period,
  rating: update.rating,
  commentary: update.commentary,
  recordedAt: writeTime(update.recordedAt),
  by: update.by,
  operation: update.operation,
  version: update.version,
  ...given({
    group: update.group,
    forecast: update.forecast,
    plan: update.plan,
    unchanged: update.unchanged,
    wordsOf: update.wordsOf,
    hasMore: update.hasMore,
  }),
  ...given(
    Object.fromEntries(
      composed.map((name) => [name, update[name] === undefined ? undefined : JSON.stringify(update[name])]),
    ),
  ),
});

type Column = string | number | boolean;
const given = (columns: Readonly<Record<string, Column | undefined>>): Record<string, Column> =>
  Object.fromEntries(
    Object.entries(columns).filter((entry): entry is [string, Column] => entry[1] !== undefined),
  );

/** Written by us: JSON that is none is a fault of storage, and thrown. */
const readComposed = (row: Row): Composed =>
  Object.fromEntries(
    composed.flatMap((name) => {
      const text = optionalTextIn(row, name);
      return text === undefined ? [] : [[name, JSON.parse(text)]];
    }),
  );

const readPlain = (row: Row) => ({
  ...(typeof row.plan === 'string' ? { plan: row.plan } : {}),
  ...(typeof row.unchanged === 'number' ? { unchanged: row.unchanged } : {}),
  ...(typeof row.wordsOf === 'number' ? { wordsOf: row.wordsOf } : {}),
  ...(row.hasMore === true ? { hasMore: true } : {}),
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
  ...readPlain(row),
  ...readComposed(row),
});

type Following = Pick<StatusUpdate, 'before' | 'offTrackSince'>;

/** The update as it goes into the history: what is done about it later is not part of it. */
export const numbered = (
  { basedOn: _, todos: _todos, publishOn: _on, ...update }: NewStatus,
  version: number,
  following: Following = {},
): StatusUpdate => ({
  ...update,
  ...following,
  version,
});

/** Published by its own recording, where the council has it so and nothing holds it. */
export const publishedAtOnce = (update: StatusUpdate, { publishOn }: NewStatus) => {
  if (publishOn === undefined || update.held !== undefined) return undefined;
  const did = { kind: 'published', occasion: { meeting: undefined, on: publishOn } } as const;
  const { version, operation, by, recordedAt: at } = update;
  const deed = { version, number: 1, operation, by, at, did };
  return { deed, update: after(update, deed) };
};

export const readTodo = (row: Row): Todo => ({
  id: textIn(row, 'id'),
  kind: 'edit posts',
  thing: textIn(row, 'thing'),
});
