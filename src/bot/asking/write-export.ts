import { londonDay, writeDay, writeInstant } from '../../calendar/london.ts';
import { preElection } from '../../status/council-settings.ts';
import { type ExportLine, exportLine, writeCsv } from '../../status/export.ts';
import type { ExportGrant } from '../../status/export-links.ts';
import { isPublished } from '../../status/standing.ts';
import type { BotParts } from '../parts.ts';

export type ExportParts = Pick<
  BotParts,
  'book' | 'clock' | 'people' | 'readStatusHistory' | 'exportLinks' | 'settings'
>;

/** What an export link answers. */
export type Exported = { readonly status: number; readonly type: string; readonly body: string };

const everything = 100_000;
const patienceMs = 8_000;
const gone: Exported = {
  status: 410,
  type: 'text/plain; charset=utf-8',
  body: 'This link was used, or its 15 minutes are over. Write “export” to the bot for a new one.\n',
};

const readLines = async (
  parts: ExportParts,
  { isPublishedOnly }: ExportGrant,
  signal: AbortSignal,
): Promise<readonly ExportLine[]> => {
  const { priorities } = parts.book().register;
  const today = londonDay(parts.clock.now());
  const [all, people] = await Promise.all([
    Promise.all(priorities.map(({ id }) => parts.readStatusHistory(id, everything, signal))),
    parts.people.everyone(signal),
  ]);
  const names = new Map(people.map(({ key, name }) => [key, name]));
  return all.flatMap((history) => {
    if (history === 'unread') throw new Error('export: expected an answer of storage, got none');
    return history
      .filter((update) => !isPublishedOnly || isPublished(update, today))
      .map((update) => exportLine(update, (key) => names.get(key) ?? ''));
  });
};

const write = async (parts: ExportParts, grant: ExportGrant, signal: AbortSignal): Promise<Exported> => {
  const lines = await readLines(parts, grant, signal);
  if (grant.format === 'csv') return { status: 200, type: 'text/csv; charset=utf-8', body: writeCsv(lines) };
  const now = parts.clock.now();
  const election = preElection(await parts.settings.read(signal), londonDay(now));
  const about = {
    exported: writeInstant(now),
    ...(election ? { notice: `Pre-election period until ${writeDay(election.until)}` } : {}),
  };
  const body = JSON.stringify({ ...about, updates: lines }, undefined, 2);
  return { status: 200, type: 'application/json; charset=utf-8', body };
};

/** What looks at links by itself (previews, scanners) opens this page and uses nothing up. */
const page = (): Exported => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  body: '<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="robots" content="noindex"><title>Export of updates</title><p>This link works once. <a href="?download=1" rel="nofollow" download>Download the updates</a></p></html>\n',
});

/** Answers an export link; without `isDownload` only with the page that offers it. */
export const createExport =
  (parts: ExportParts) =>
  async (token: string, isDownload: boolean): Promise<Exported> => {
    if (!/^[\w-]{20,60}$/.test(token)) return gone;
    const signal = AbortSignal.timeout(patienceMs);
    const now = parts.clock.real();
    if (!isDownload) return (await parts.exportLinks.isOpen(token, now, signal)) ? page() : gone;
    const grant = await parts.exportLinks.take(token, now, signal);
    return grant ? write(parts, grant, signal) : gone;
  };
