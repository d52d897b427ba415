import type { Shown } from '../../chat.ts';
import type { Content, Recipient } from '../../delivery/delivery.ts';
import type { Priority } from '../../partnership/register.ts';
import { showReceived, showRecorded } from '../../show/recorded.ts';
import type { LatestStatus, StatusUpdate } from '../../status/status.ts';
import { readShowingThing } from '../../status/thing.ts';
import { nameLatest, nameUpdate } from '../named-update.ts';
import type { BotParts } from '../parts.ts';
import { seenLatest } from '../seen-status.ts';
import { updateCard } from '../update-card.ts';
import { isSeenBy, type Viewer } from './is-seen-by.ts';
import { writeDraftTime } from './update-turn.ts';

export type DrawParts = Pick<
  BotParts,
  | 'book'
  | 'clock'
  | 'people'
  | 'readLatestStatus'
  | 'readPublishedStatus'
  | 'readStatusHistory'
  | 'settings'
  | 'drafts'
  | 'conversations'
  | 'warn'
>;

type Drawing = Promise<Shown | undefined>;
type Request = Extract<Content, { kind: 'update request' }>;
type Edit = Extract<Content, { kind: 'edit' }>;

/** The person whose card it is; nobody where several look on. */
export const viewerOf = async (
  parts: DrawParts,
  recipient: Recipient,
  signal: AbortSignal,
): Promise<Viewer> =>
  recipient.kind === 'person' ? parts.people.personOf(recipient.key, signal) : undefined;

/** What was recorded, as this viewer may see it. */
const drawStanding = async (
  parts: DrawParts,
  priority: Priority,
  update: StatusUpdate,
  viewer: Viewer,
  signal: AbortSignal,
): Promise<Shown> => {
  const scale = parts.book().register.ratings;
  const named = await nameUpdate(parts, update, signal);
  const shown = { ...named, priority: priority.name, scale, wasAlready: false };
  return isSeenBy(parts, priority, update, viewer) ? showRecorded(shown) : showReceived(shown);
};

const drawAsked = async (
  parts: DrawParts,
  priority: Priority,
  { period, prompt }: Pick<Request, 'period' | 'prompt'>,
  viewer: Viewer,
  signal: AbortSignal,
): Promise<Shown> => {
  const [{ seen, latest }, draft] = await Promise.all([
    seenLatest(parts, priority, viewer, signal),
    viewer && parts.drafts.read(priority.id, period, viewer.key, signal),
  ]);
  const state = draft
    ? ({ state: 'draft', typed: draft.typed, draftOf: writeDraftTime(draft.at) } as const)
    : ({ state: 'asked' } as const);
  const basedOn = typeof latest === 'object' ? { basedOn: latest.version } : {};
  const named = await nameLatest(parts, latest === 'unread' ? 'unread' : seen, signal);
  return updateCard(parts.book(), { priority, period, prompt }, { latest: named, ...basedOn, ...state });
};

/** The update card while nothing answers it; what was recorded once something does. */
export const drawRequest = async (
  parts: DrawParts,
  { priority: id, period, prompt, at }: Request,
  recipient: Recipient,
  signal: AbortSignal,
): Drawing => {
  const priority = parts.book().register.priorities.find((one) => one.id === id);
  if (!priority) return undefined;
  const viewer = await viewerOf(parts, recipient, signal);
  const latest = await parts.readLatestStatus(priority.id, signal);
  return typeof latest === 'object' && latest.period === period && latest.recordedAt >= at
    ? drawStanding(parts, priority, latest, viewer, signal)
    : drawAsked(parts, priority, { period, prompt }, viewer, signal);
};

/** Further back than this nobody looks at a card. */
const mostVersions = 40;

type About = NonNullable<ReturnType<typeof readShowingThing>>;

/** The update that is shown: this version, or the newest of the period. */
const shownUpdate = async (
  parts: DrawParts,
  { priority, period, version }: About,
  signal: AbortSignal,
): Promise<LatestStatus> => {
  const isIt = (one: StatusUpdate): boolean =>
    version === undefined ? one.period === period : one.version === version;
  const latest = await parts.readLatestStatus(priority, signal);
  if (typeof latest === 'string' || isIt(latest)) return latest;
  const history = await parts.readStatusHistory(priority, mostVersions, signal);
  return history === 'unread' ? 'unread' : (history.find(isIt) ?? 'none');
};

/** A posted card turned into what now stands; rejects where that can't be read, to be tried again. */
export const drawEdit = async (
  parts: DrawParts,
  { thing, conversation }: Edit,
  signal: AbortSignal,
): Drawing => {
  const about = readShowingThing(thing);
  const priority = parts.book().register.priorities.find(({ id }) => id === about?.priority);
  if (!about || !priority) return undefined;
  const [update, place] = await Promise.all([
    shownUpdate(parts, about, signal),
    parts.conversations.find(conversation, signal),
  ]);
  if (update === 'unread') throw new Error(`status ${priority.id}: expected an answer of storage, got none`);
  const isOwn = place?.address.conversation.kind === 'personal' && place.person !== undefined;
  const viewer = isOwn && place.person ? await parts.people.personOf(place.person, signal) : undefined;
  return update === 'none' ? undefined : drawStanding(parts, priority, update, viewer, signal);
};
