import { londonDay, writeDay } from '../../calendar/london.ts';
import type { Shown } from '../../chat.ts';
import type { Priority } from '../../partnership/register.ts';
import type { Round } from '../../reminders/round.ts';
import { isReply } from '../../reminders/round.ts';
import { cut } from '../../show/inert.ts';
import { ratingLook } from '../../show/rating.ts';
import { showSheet } from '../../show/sheet.ts';
import { direction, writeDirection } from '../../status/direction.ts';
import type { StatusUpdate } from '../../status/status.ts';
import type { BotParts } from '../parts.ts';
import { onlyPrivately, say } from './for-officers.ts';
import { readRounds } from './missing.ts';
import { writeMissing } from './who-is-missing.ts';

export type SummaryParts = Pick<BotParts, 'book' | 'clock' | 'people' | 'readLatestStatus'>;
type Wanted = Pick<Round, 'period' | 'returnBy' | 'since' | 'priorities'>;

const longest = 300;
const onPage = 6;

type Came = { readonly priority: Priority; readonly update: StatusUpdate };

const readReplies = async ({ book, readLatestStatus }: SummaryParts, round: Wanted, signal: AbortSignal) => {
  const asked = book().register.priorities.filter(({ id }) => round.priorities.includes(id));
  const all = await Promise.all(
    asked.map(async (priority) => ({ priority, update: await readLatestStatus(priority.id, signal) })),
  );
  const came = all.flatMap(({ priority, update }): readonly Came[] =>
    typeof update === 'object' && isReply(update, round) ? [{ priority, update }] : [],
  );
  const missing = asked.filter(({ id }) => !came.some(({ priority }) => priority.id === id));
  return { came, missing };
};

const replySection = ({ book }: SummaryParts, { priority, update }: Came) => {
  const { ratings } = book().register;
  const { mark, word } = ratingLook(update.rating, ratings);
  const forecast = update.forecast ? `, forecast ${ratingLook(update.forecast, ratings).word}` : '';
  const { action } = update;
  const planned =
    action && `Action: ${action.says} (${action.owner}${action.by ? `, by ${writeDay(action.by)}` : ''})`;
  const words = update.commentary.replaceAll(/\s+/g, ' ').trim();
  return {
    heading: `${priority.name}: ${mark} ${word}${forecast}`,
    lines: [cut(words, longest), cut(planned ?? '', longest), writeDirection(update) ?? ''].filter(Boolean),
  };
};

const writeMoved = (came: readonly Came[]): string => {
  const moved = (which: 'better' | 'worse') =>
    came.filter(({ update }) => direction(update) === which).map(({ priority }) => priority.short);
  const [better, worse] = [moved('better'), moved('worse')];
  if (better.length + worse.length === 0) return 'Nothing moved against the period before.';
  return [
    better.length > 0 && `Better: ${better.join(', ')}.`,
    worse.length > 0 && `Worse: ${worse.join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
};

/** What came in, what moved and who is missing; the updates cut and paged. */
export const drawSummary = async (
  parts: SummaryParts,
  round: Wanted,
  page: number,
  signal: AbortSignal,
): Promise<Shown> => {
  const { came, missing } = await readReplies(parts, round, signal);
  const lines = await Promise.all(missing.map((priority) => writeMissing(parts, { priority }, signal)));
  const pages = Math.max(1, Math.ceil(came.length / onPage));
  const at = Math.min(Math.max(page, 1), pages);
  const some = came.slice((at - 1) * onPage, at * onPage);
  const hasPassed = londonDay(parts.clock.now()) > round.returnBy;
  return showSheet({
    title: `Summary, ${round.period}`,
    intro: `${came.length} of ${came.length + missing.length} updates are in. The return date ${hasPassed ? 'was' : 'is'} ${writeDay(round.returnBy)}. ${writeMoved(came)}${pages > 1 ? ` Page ${at} of ${pages}.` : ''}`,
    sections: [
      ...(lines.length > 0 ? [{ heading: 'Not replied', lines }] : []),
      ...some.map((one) => replySection(parts, one)),
    ],
    next: [
      ...(at < pages ? [{ title: 'More', asks: `summary page ${at + 1}` }] : []),
      { title: 'Exceptions paragraph', asks: 'exceptions paragraph' },
      { title: 'Overview', asks: 'overview' },
    ],
  });
};

/** The rounds under way, the one to be returned last; every priority once. */
export const summary = (page: number) =>
  onlyPrivately('review updates', 'The summary', async ({ parts, signal }) => {
    const today = londonDay(parts.clock.now());
    const rounds = await readRounds(parts, today, await parts.workingDays(), signal);
    const [round] = rounds.toSorted((one, other) => other.priorities.length - one.priorities.length);
    if (!round)
      return say({
        title: 'No summary yet',
        says: ['No updates are asked for at the moment. “overview” shows the latest of every priority.'],
      });
    return { kind: 'say', shown: await drawSummary(parts, round, page, signal) };
  });
