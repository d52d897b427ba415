import { londonDay, writeDay } from '../../calendar/london.ts';
import { showExport } from '../../show/export.ts';
import { preElection } from '../../status/council-settings.ts';
import { onlyPrivately, say } from './for-officers.ts';

const usefulMs = 15 * 60_000;

/** Two links, each good for one download within a quarter of an hour. */
export const exportUpdates = (isPublishedOnly: boolean, isSure: boolean) =>
  onlyPrivately('review updates', 'Exporting updates', async ({ parts, person, signal }) => {
    const { publicUrl } = parts;
    if (!publicUrl)
      return say({
        title: 'Nothing was exported',
        says: ['Whoever runs this service has to set BOT_PUBLIC_URL first: links begin with it.'],
      });
    const now = parts.clock.now();
    const election = preElection(await parts.settings.read(signal), londonDay(now));
    if (election && !isSure)
      return say({
        title: 'Pre-election period',
        says: [
          `It runs until ${writeDay(election.until)}. What is exported now must not be published without the monitoring officer’s advice.`,
          'To export all the same write “export anyway”.',
        ],
      });
    const grant = { by: person.key, until: parts.clock.real() + usefulMs, isPublishedOnly };
    const [csv, json] = await Promise.all([
      parts.exportLinks.create({ ...grant, format: 'csv' }, signal),
      parts.exportLinks.create({ ...grant, format: 'json' }, signal),
    ]);
    const link = (token: string): string => `${publicUrl.replace(/\/+$/, '')}/export/${token}`;
    const shown = showExport({
      title: isPublishedOnly ? 'Export of published updates' : 'Export of all updates',
      says: [
        'Each link works once, for 15 minutes. Whoever has it can use it: do not pass it on.',
        ...(isPublishedOnly ? [] : ['It holds updates that are not yet published: they are marked.']),
        ...(election ? [`Pre-election period until ${writeDay(election.until)}.`] : []),
      ],
      links: [
        { title: 'CSV, for spreadsheets', url: link(csv) },
        { title: 'JSON', url: link(json) },
      ],
    });
    return { kind: 'say', shown };
  });
