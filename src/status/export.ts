import { londonDay } from '../calendar/london.ts';
import type { StatusUpdate } from './status.ts';

/** One update in an export: plain words and ids, one line each. */
export type ExportLine = Readonly<Record<(typeof exportColumns)[number], string>>;

export const exportColumns = [
  'priority',
  'period',
  'version',
  'rating',
  'forecast',
  'commentary',
  'action',
  'action owner',
  'action by',
  'unchanged',
  'recorded',
  'recorded by',
  'state',
  'published on',
  'redacted',
] as const;

/** `nameOf` gives a person's name by key. Redacted words are gone from the update itself. */
export const exportLine = (update: StatusUpdate, nameOf: (key: string) => string): ExportLine => {
  const { action, review, unchanged } = update;
  return {
    priority: update.priority,
    period: update.period,
    version: String(update.version),
    rating: update.rating,
    forecast: update.forecast ?? '',
    commentary: update.commentary,
    action: action?.says ?? '',
    'action owner': action?.owner ?? '',
    'action by': action?.by ?? '',
    unchanged: unchanged === undefined ? '' : 'yes',
    recorded: londonDay(update.recordedAt),
    'recorded by': nameOf(update.by),
    state: review?.state ?? 'received',
    'published on': review?.published?.occasion.on ?? '',
    redacted: review?.redacted
      ? `${londonDay(review.redacted.at)}, ${nameOf(review.redacted.by)}: ${review.redacted.why}`
      : '',
  };
};

/** Spreadsheets run what begins like this as a formula; an apostrophe makes it text. */
const asText = (value: string): string =>
  /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u.test(value) ? `'${value}` : value;

const cell = (value: string): string => `"${asText(value).replaceAll('"', '""')}"`;

/** With a mark for spreadsheets that it is UTF-8, and lines that end as RFC 4180 has it. */
export const writeCsv = (lines: readonly ExportLine[]): string => {
  const rows = [
    exportColumns.map(cell),
    ...lines.map((line) => exportColumns.map((name) => cell(line[name]))),
  ];
  return `\ufeff${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;
};
