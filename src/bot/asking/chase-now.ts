import { addDays, londonDay, londonTime } from '../../calendar/london.ts';
import { requestDeliveries } from '../../delivery/due-deliveries.ts';
import { absenceOn } from '../../people/absence.ts';
import { answering } from '../../people/answering.ts';
import { writeList } from '../../people/write-post.ts';
import { roundRequest } from '../../reminders/round-request.ts';
import type { BotParts } from '../parts.ts';
import { whoCouldAnswerFor } from '../who-answers-for.ts';
import { only, say } from './for-officers.ts';
import { type Missing, readMissing, readRounds } from './missing.ts';

/** Once a day at most: written again, the same rows are found. */
const remind = async (
  parts: BotParts,
  { round, priority }: Missing,
  signal: AbortSignal,
): Promise<string> => {
  const now = parts.clock.now();
  const today = londonDay(now);
  const { asked } = answering(await whoCouldAnswerFor(parts, priority, signal), today);
  const there = asked.filter((person) => absenceOn(person, today) === undefined);
  const request = roundRequest(round, priority.id, today > round.returnBy ? 2 : 1);
  const staleAt = londonTime(addDays(today, 1), '00:00');
  const rows = requestDeliveries(
    { ...request, notice: `chased:${today}:${request.notice}`, dueAt: now, staleAt },
    there.map(({ key }) => ({ kind: 'person', key }) as const),
  );
  await parts.makeDeliveries(rows);
  const names = writeList(there.map(({ name }) => name || 'somebody I have not met yet'));
  return `${priority.name}: ${names || 'nobody who is there today'}`;
};

/** "Chase": a reminder now, to those whose update is missing. */
export const chaseNow = only('review updates', 'Reminding everybody', async ({ parts, signal }) => {
  const today = londonDay(parts.clock.now());
  const rounds = await readRounds(parts, today, await parts.workingDays(), signal);
  const missing = (await Promise.all(rounds.map((round) => readMissing(parts, round, signal)))).flat();
  if (missing.length === 0)
    return say({ title: 'Nobody was reminded', says: ['No update is missing at the moment.'] });
  const said = await Promise.all(missing.map((one) => remind(parts, one, signal)));
  return say({ title: 'I am reminding them, each in their own chat', says: said });
});
