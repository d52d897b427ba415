import type { Day } from '../../calendar/london.ts';
import type { WorkingDays } from '../../calendar/working-days.ts';
import type { Priority } from '../../partnership/register.ts';
import { isReply, type Round, roundsUnderWay } from '../../reminders/round.ts';
import { isReportedOn } from '../../status/council-settings.ts';
import type { BotParts } from '../parts.ts';

/** A priority whose update of a round is not in. */
export type Missing = { readonly round: Round; readonly priority: Priority };

/** The rounds under way, with the priorities still reported on. */
export const readRounds = async (
  { settings, book }: Pick<BotParts, 'settings' | 'book'>,
  today: Day,
  workingDays: WorkingDays,
  signal: AbortSignal,
): Promise<readonly Round[]> => {
  const all = await settings.read(signal);
  const { register } = book();
  const rounds = roundsUnderWay({ settings: all, register, today, workingDays });
  return rounds.map((round) => ({
    ...round,
    priorities: round.priorities.filter((id) => isReportedOn(all, id)),
  }));
};

/** Which updates are not in; one that cannot be read is not chased. */
export const readMissing = async (
  { book, readLatestStatus }: Pick<BotParts, 'book' | 'readLatestStatus'>,
  round: Round,
  signal: AbortSignal,
): Promise<readonly Missing[]> => {
  const asked = book().register.priorities.filter(({ id }) => round.priorities.includes(id));
  const found = await Promise.all(
    asked.map(async (priority) => {
      const latest = await readLatestStatus(priority.id, signal);
      return latest === 'unread' || isReply(latest, round) ? [] : [{ round, priority }];
    }),
  );
  return found.flat();
};
