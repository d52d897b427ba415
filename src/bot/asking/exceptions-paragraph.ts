import { londonDay, writeDay } from '../../calendar/london.ts';
import type { Priority } from '../../partnership/register.ts';
import { ratingLook } from '../../show/rating.ts';
import { showSheet } from '../../show/sheet.ts';
import { exceptions } from '../../status/exceptions.ts';
import type { StatusUpdate } from '../../status/status.ts';
import type { BotParts } from '../parts.ts';
import { onlyPrivately } from './for-officers.ts';
import { readMissing, readRounds } from './missing.ts';
import { writeMissing } from './who-is-missing.ts';

const ended = (text: string): string => `${text.trim().replace(/[.\s]+$/, '')}.`;

const writeException = (parts: BotParts, update: StatusUpdate): string => {
  const { priorities, ratings } = parts.book().register;
  const name = priorities.find(({ id }) => id === update.priority)?.name ?? update.priority;
  const { word } = ratingLook(update.rating, ratings);
  const since = update.offTrackSince ? `, off track since ${update.offTrackSince.period}` : '';
  const { action } = update;
  const planned = action
    ? ` Action: ${ended(action.says)} Owner: ${action.owner}${action.by ? `, by ${writeDay(action.by)}` : ''}.`
    : ' No action is given.';
  return `${name}: ${word}${since} (${update.period}). ${ended(update.commentary)}${planned}`;
};

const latestOf = async (parts: BotParts, priorities: readonly Priority[], signal: AbortSignal) => {
  const all = await Promise.all(priorities.map(({ id }) => parts.readLatestStatus(id, signal)));
  return { updates: all.filter((one) => typeof one === 'object'), isUnread: all.includes('unread') };
};

const readAbsent = async (parts: BotParts, signal: AbortSignal): Promise<readonly string[]> => {
  const today = londonDay(parts.clock.now());
  const rounds = await readRounds(parts, today, await parts.workingDays(), signal);
  const missing = await Promise.all(rounds.map((round) => readMissing(parts, round, signal)));
  return Promise.all(missing.flat().map((one) => writeMissing(parts, one, signal)));
};

/** Ready to paste into a report: what is off track or was and is not met, and who has not replied. */
export const exceptionsParagraph = onlyPrivately(
  'review updates',
  'The exceptions paragraph',
  async ({ parts, signal }) => {
    const { priorities } = parts.book().register;
    const [{ updates, isUnread }, absent] = await Promise.all([
      latestOf(parts, priorities, signal),
      readAbsent(parts, signal),
    ]);
    const found = exceptions(updates);
    const lines = found.map((update) => writeException(parts, update));
    return {
      kind: 'say',
      shown: showSheet({
        title: 'Exceptions',
        intro: isUnread
          ? 'Some updates can’t be read just now: this may not be all.'
          : `Ready to paste, as at ${writeDay(londonDay(parts.clock.now()))}.`,
        sections: [
          {
            heading: 'Off track, or not met since',
            lines: lines.length > 0 ? lines : ['No priority is off track.'],
          },
          {
            heading: 'No update received',
            lines: absent.length > 0 ? absent : ['Every update asked for was received.'],
          },
        ],
        next: [{ title: 'Overview', asks: 'overview' }],
      }),
    };
  },
);
