import { londonDay, writeDay } from '../../calendar/london.ts';
import { firstDay } from '../../calendar/partial-date.ts';
import type { Shown } from '../../chat.ts';
import type { Priority, Register } from '../../partnership/register.ts';
import { mayDo } from '../../people/may-do.ts';
import type { Person } from '../../people/person.ts';
import { type ReviewShown, showReview } from '../../show/review.ts';
import { preElection } from '../../status/council-settings.ts';
import type { StatusUpdate } from '../../status/status.ts';
import { nameUpdate } from '../named-update.ts';
import type { BotParts } from '../parts.ts';

type CardParts = Pick<
  BotParts,
  'book' | 'clock' | 'people' | 'warn' | 'settings' | 'readLatestStatus' | 'readStatusHistory'
>;

type State = Partial<Pick<ReviewShown, 'state' | 'problem' | 'typed' | 'isConfirming'>>;

const mostMeetings = 8;

/** What it can go out with: today, or one of the next meetings. */
const occasions = ({ meetings }: Register, today: string): ReviewShown['occasions'] => [
  { id: 'today', name: 'Today' },
  ...meetings
    .filter(({ date, cancelled }) => date.precision === 'day' && !cancelled && firstDay(date) >= today)
    .toSorted((one, other) => (firstDay(one.date) < firstDay(other.date) ? -1 : 1))
    .slice(0, mostMeetings)
    .map(({ id, name, date }) => ({ id, name: `${name}, ${writeDay(firstDay(date))}` })),
];

/** In a pre-election period everything that publishes says so. */
export const preElectionNotice = async (
  { settings, clock, warn }: Pick<BotParts, 'settings' | 'clock' | 'warn'>,
  signal: AbortSignal,
): Promise<string> => {
  const all = await settings.read(signal).catch((error: unknown) => {
    warn('the council’s settings could not be read', error);
    return undefined;
  });
  if (!all) return 'Whether a pre-election period runs can’t be read just now.';
  const period = preElection(all, londonDay(clock.now()));
  return period
    ? `Pre-election period until ${writeDay(period.until)}: publish only what cannot wait, and check with the monitoring officer.`
    : '';
};

/** The version as it stands; undefined where it is not there or can't be read. */
export const updateOf = async (
  { readLatestStatus, readStatusHistory }: Pick<BotParts, 'readLatestStatus' | 'readStatusHistory'>,
  priority: string,
  version: number,
  signal: AbortSignal,
): Promise<StatusUpdate | undefined> => {
  const latest = await readLatestStatus(priority, signal);
  if (typeof latest === 'string' || latest.version === version)
    return typeof latest === 'string' ? undefined : latest;
  const history = await readStatusHistory(priority, latest.version - version + 1, signal);
  return history === 'unread' ? undefined : history.find((one) => one.version === version);
};

/** The review card of an update, with what this person may do about it. */
export const reviewCard = async (
  parts: CardParts,
  about: { readonly priority: Priority; readonly update: StatusUpdate; readonly prompt: string },
  person: Person,
  { state = '', ...more }: State,
  signal: AbortSignal,
): Promise<Shown> => {
  const { priority, update, prompt } = about;
  const { register } = parts.book();
  const [named, notice] = await Promise.all([
    nameUpdate(parts, update, signal),
    preElectionNotice(parts, signal),
  ]);
  const mayReview = mayDo(person, 'review updates');
  return showReview({
    ...named,
    priority: priority.name,
    scale: register.ratings,
    prompt,
    mayReview,
    mayObject: person.key === update.by && update.review?.reworded !== undefined && !update.review.objected,
    occasions: occasions(register, londonDay(parts.clock.now())),
    state: [state, mayReview ? notice : ''].filter(Boolean).join(' '),
    ...more,
  });
};
