import { type Day, londonDay, writeDay } from '../../calendar/london.ts';
import type { Message, Reply } from '../../chat.ts';
import type { Priority } from '../../partnership/register.ts';
import { mayDo } from '../../people/may-do.ts';
import { type OverviewRow, showOverview } from '../../show/overview.ts';
import { writeUpdateAge } from '../../status/age.ts';
import { isReportedOn } from '../../status/council-settings.ts';
import { writeDirection } from '../../status/direction.ts';
import { isPublished } from '../../status/standing.ts';
import type { LatestStatus, StatusUpdate } from '../../status/status.ts';
import type { BotParts } from '../parts.ts';
import { seenLatest, viewerIn } from '../seen-status.ts';
import type { Viewer } from '../updates/is-seen-by.ts';
import { lastPeriods } from './last-periods.ts';
import { lastReported } from './last-reported.ts';
import { seenHistory } from './seen-history.ts';

/** Enough for four quarters with a correction or two in each. */
const mostVersions = 12;

const writeState = (update: StatusUpdate, today: Day): string =>
  [
    update.period,
    writeUpdateAge(update.recordedAt, today),
    isPublished(update, today) ? undefined : 'not yet published',
    update.offTrackSince && update.rating !== 'off-track'
      ? `off track since ${update.offTrackSince.period}, not met yet`
      : undefined,
  ]
    .filter(Boolean)
    .join(', ');

const whyNone = (seen: LatestStatus, latest: LatestStatus, isOpen: boolean): string => {
  if (!isOpen) return 'No longer reported on; its history is kept.';
  if (seen === 'unread') return 'Recorded updates can’t be read just now.';
  return latest === 'none' ? 'No update is recorded.' : 'No update is published yet.';
};

type Row = OverviewRow & { readonly history: readonly StatusUpdate[] };

/** One priority: two point reads, and the bounded newest end of its history for the chart. */
const rowOf = async (
  parts: BotParts,
  priority: Priority,
  viewer: Viewer,
  isOpen: boolean,
  signal: AbortSignal,
): Promise<Row> => {
  const [{ seen, latest }, history] = await Promise.all([
    seenLatest(parts, priority, viewer, signal),
    seenHistory(parts, priority, viewer, mostVersions, signal),
  ]);
  const { register } = parts.book();
  const today = londonDay(parts.clock.now());
  const update = typeof seen === 'object' ? seen : undefined;
  return {
    name: priority.name,
    rating: update?.rating,
    forecast: update?.forecast,
    direction: (update && writeDirection(update)) ?? '',
    says: update ? writeState(update, today) : whyNone(seen, latest, isOpen),
    reported: lastReported(register, priority),
    history: history === 'unread' ? [] : history,
  };
};

const nextFor = (viewer: Viewer) => [
  ...(mayDo(viewer, 'see delivery') ? [{ title: 'Who has not replied', asks: 'Who hasn’t replied?' }] : []),
  { title: 'What was promised', asks: 'What did we promise the committee?' },
];

/** Every priority with what this viewer may see of it. */
export const overview = async (parts: BotParts, message: Message, signal: AbortSignal): Promise<Reply> => {
  const viewer = await viewerIn(parts, message.address, message.from, signal);
  const { register } = parts.book();
  const settings = await parts.settings.read(signal).catch(() => []);
  const rows = await Promise.all(
    register.priorities.map((priority) =>
      rowOf(parts, priority, viewer, isReportedOn(settings, priority.id), signal),
    ),
  );
  return {
    kind: 'say',
    shown: showOverview({
      title: `Overview, ${writeDay(londonDay(parts.clock.now()))}`,
      note: mayDo(viewer, 'review updates')
        ? 'Updates that are not yet published are marked: others do not see them.'
        : 'From the updates that are published, and those of your own groups in our personal chat.',
      rows,
      periods: lastPeriods(rows.map(({ history }) => history)),
      scale: register.ratings,
      next: nextFor(viewer),
    }),
  };
};
