import { type Day, writeDay } from '../../calendar/london.ts';
import { type Round, scheduledRound } from '../../reminders/round.ts';
import type { BotParts } from '../parts.ts';

/** The round the rhythm has under way or next. */
export const nextRound = async (
  { settings, book, workingDays }: Pick<BotParts, 'settings' | 'book' | 'workingDays'>,
  today: Day,
  signal: AbortSignal,
): Promise<Round | undefined> => {
  const all = await settings.read(signal);
  return scheduledRound({
    settings: all,
    register: book().register,
    today,
    workingDays: await workingDays(),
  });
};

export const writeRound = ({ returnBy, askOn }: Round): string =>
  `Next: I ask on ${writeDay(askOn)}, and the return date is ${writeDay(returnBy)}.`;
