import { addDays, londonDay, londonTime } from '../../calendar/london.ts';
import type { WorkingDays } from '../../calendar/working-days.ts';
import type { Instant } from '../../clock.ts';
import type { Conversations } from '../../delivery/conversations.ts';
import type { Due } from '../../delivery/delivery.ts';
import { mentionDeliveries, requestDeliveries, summaryDeliveries } from '../../delivery/due-deliveries.ts';
import type { Priority } from '../../partnership/register.ts';
import { type Askable, answering } from '../../people/answering.ts';
import { placesOf } from '../../people/linked-places.ts';
import type { Person } from '../../people/person.ts';
import { dueChases, isChasingTime } from '../../reminders/chase.ts';
import type { Round } from '../../reminders/round.ts';
import { roundRequest } from '../../reminders/round-request.ts';
import type { UpdateRequest } from '../../reminders/update-request.ts';
import type { BotParts } from '../parts.ts';
import { groupsOf, whoCouldAnswerFor } from '../who-answers-for.ts';
import { type Missing, readMissing, readRounds } from './missing.ts';

export type AskingDue = Pick<BotParts, 'book' | 'people' | 'settings' | 'readLatestStatus'> & {
  readonly conversations: Pick<Conversations, 'personal'>;
  readonly workingDays: () => Promise<WorkingDays>;
};

type Turn = {
  readonly parts: AskingDue;
  readonly now: Instant;
  readonly workingDays: WorkingDays;
  readonly signal: AbortSignal;
};

/** The card to the person; to the group's places too, with a mention, where the bot has no chat with them. */
const toPerson = async (
  { parts, signal }: Turn,
  priority: Priority,
  request: UpdateRequest,
  { key }: Person,
): Promise<readonly Due[]> => {
  const own = requestDeliveries(request, [{ kind: 'person', key }]);
  const known = await parts.conversations.personal(key, signal);
  if (known && !known.unreachable) return own;
  const { ledger } = await parts.people.roster(signal);
  const places = groupsOf(parts.book(), priority).flatMap((group) => placesOf(ledger, group));
  return [...own, ...mentionDeliveries(request, key, places)];
};

/** The rhythm's first asking; once the return date is near, reminders alone go on. */
const requests = async (
  turn: Turn,
  round: Round,
  priority: Priority,
  who: Askable,
): Promise<readonly Due[]> => {
  const today = londonDay(turn.now);
  if (!round.isScheduled || today > round.returnBy) return [];
  const request = roundRequest(round, priority.id);
  const { asked } = answering(who, today);
  return (await Promise.all(asked.map((one) => toPerson(turn, priority, request, one)))).flat();
};

const chases = async (
  turn: Turn,
  round: Round,
  priority: Priority,
  who: Askable,
): Promise<readonly Due[]> => {
  const due = dueChases(round, who, turn.now, turn.workingDays);
  const rows = due.map(({ step, person, at, staleAt }) =>
    requestDeliveries({ ...roundRequest(round, priority.id, step), dueAt: at, staleAt }, [
      { kind: 'person', key: person.key },
    ]),
  );
  return rows.flat();
};

const askedFor = async (turn: Turn, { round, priority }: Missing): Promise<readonly Due[]> => {
  const who = await whoCouldAnswerFor(turn.parts, priority, turn.signal);
  const due = await Promise.all([requests(turn, round, priority, who), chases(turn, round, priority, who)]);
  return due.flat();
};

/** From the first working morning after the return date on. */
const summaries = async (
  { parts, now, workingDays, signal }: Turn,
  round: Round,
): Promise<readonly Due[]> => {
  const day = workingDays.after(round.returnBy, 1);
  const at = londonTime(day, '09:00');
  if (now < at) return [];
  const officers = await parts.people.peopleWith('officer', undefined, signal);
  const staleAt = londonTime(addDays(day, 14), '18:00');
  return summaryDeliveries(
    round,
    at,
    staleAt,
    officers.map(({ key }) => key),
  );
};

/** Everything the rounds under way ask for at `now`: requests, reminders of those still missing, summaries. */
export const createDueAsking =
  (parts: AskingDue) =>
  async (now: Instant, signal: AbortSignal): Promise<readonly Due[]> => {
    const workingDays = await parts.workingDays();
    if (!isChasingTime(now, workingDays)) return [];
    const turn: Turn = { parts, now, workingDays, signal };
    const rounds = await readRounds(parts, londonDay(now), workingDays, signal);
    const missing = await Promise.all(rounds.map((round) => readMissing(parts, round, signal)));
    const due = await Promise.all([
      ...missing.flat().map((one) => askedFor(turn, one)),
      ...rounds.map((round) => summaries(turn, round)),
    ]);
    return due.flat();
  };
