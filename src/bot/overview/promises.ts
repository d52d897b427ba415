import { type Day, londonDay, writeDay } from '../../calendar/london.ts';
import type { Message, Reply } from '../../chat.ts';
import type { Priority } from '../../partnership/register.ts';
import { showSheet } from '../../show/sheet.ts';
import { redactedWords } from '../../status/standing.ts';
import type { StatusUpdate } from '../../status/status.ts';
import type { BotParts } from '../parts.ts';
import { viewerIn } from '../seen-status.ts';
import type { Viewer } from '../updates/is-seen-by.ts';
import { seenHistory } from './seen-history.ts';

/** An action somebody said would be done. */
export type Promised = {
  readonly priority: Priority;
  readonly update: StatusUpdate;
  readonly says: string;
  readonly owner: string;
  readonly by: Day | undefined;
};

const mostVersions = 40;

/** Each action once, from the update that said it last; words taken out are not promised any more. */
const promisesIn = (priority: Priority, history: readonly StatusUpdate[]): readonly Promised[] => {
  const known = new Set<string>();
  return history.flatMap((update) => {
    const { action } = update;
    if (!action || action.says === redactedWords || known.has(action.says)) return [];
    known.add(action.says);
    return [{ priority, update, says: action.says, owner: action.owner, by: action.by }];
  });
};

export const readPromises = async (
  parts: BotParts,
  priorities: readonly Priority[],
  viewer: Viewer,
  signal: AbortSignal,
): Promise<readonly Promised[] | 'unread'> => {
  const histories = await Promise.all(
    priorities.map(async (priority) => ({
      priority,
      history: await seenHistory(parts, priority, viewer, mostVersions, signal),
    })),
  );
  if (histories.some(({ history }) => history === 'unread')) return 'unread';
  return histories
    .flatMap(({ priority, history }) => (history === 'unread' ? [] : promisesIn(priority, history)))
    .toSorted((one, other) => ((one.by ?? '9') < (other.by ?? '9') ? -1 : 1));
};

export const writePromise = ({ says, owner, by, update }: Promised, today: Day): string =>
  [
    `${says.replace(/[.\s]+$/, '')}.`,
    `Owner: ${owner}${by ? `, by ${writeDay(by)}` : ''}${by && by < today ? ' (the day has passed)' : ''}.`,
    `Said for ${update.period}.`,
  ].join(' ');

/** Dated actions out of the updates, soonest first under each priority. */
export const promises = async (parts: BotParts, message: Message, signal: AbortSignal): Promise<Reply> => {
  const viewer = await viewerIn(parts, message.address, message.from, signal);
  const { priorities } = parts.book().register;
  const today = londonDay(parts.clock.now());
  const all = await readPromises(parts, priorities, viewer, signal);
  const found = all === 'unread' ? [] : all;
  const named = priorities.filter(({ id }) => found.some(({ priority }) => priority.id === id));
  const intro =
    all === 'unread'
      ? 'Recorded updates can’t be read just now. Please ask again in a minute.'
      : found.length === 0
        ? 'No update that I can show here names an action.'
        : 'Actions that updates named, soonest first. Whether one is done stands in the later updates.';
  return {
    kind: 'say',
    shown: showSheet({
      title: 'What was promised',
      intro,
      sections: named.map(({ id, name }) => ({
        heading: name,
        lines: found.filter(({ priority }) => priority.id === id).map((one) => writePromise(one, today)),
      })),
      next: [{ title: 'Overview', asks: 'overview' }],
    }),
  };
};
