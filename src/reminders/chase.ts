import { type Day, londonDay, londonTime } from '../calendar/london.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { Instant } from '../clock.ts';
import { isWorkingFor } from '../people/absence.ts';
import { type Askable, answering } from '../people/answering.ts';
import type { Person } from '../people/person.ts';
import type { ChaseStep } from './chase-step.ts';
import type { Round } from './round.ts';

/** Somebody who is reminded now that an update is missing. */
export type Chase = {
  readonly step: ChaseStep;
  readonly person: Person;
  readonly at: Instant;
  readonly staleAt: Instant;
};

const opens = '09:00';
const closes = '17:00';

/** When each reminder's turn begins, in order, and when the last one's is over. */
const stepDays = ({ returnBy, askOn }: Round, workingDays: WorkingDays): readonly Day[] => {
  const first = workingDays.before(returnBy, 2);
  // Somebody asked shortly before has just been written to.
  return [
    first > askOn ? first : returnBy,
    workingDays.after(returnBy, 1),
    workingDays.after(returnBy, 4),
    workingDays.after(returnBy, 6),
  ];
};

/** The person first, then who stands in, then the officers; whoever lacks somebody goes on to the next. */
const chased = (step: ChaseStep, who: Askable, today: Day): readonly Person[] => {
  if (step === 1) return answering(who, today).asked;
  if (step === 2 && who.deputies.length > 0) return answering({ ...who, chairs: [] }, today).asked;
  return step === 2 ? answering(who, today).asked : who.officers;
};

/** Whether anybody is chased at all at `now`: not at night, on weekends or bank holidays. */
export const isChasingTime = (now: Instant, workingDays: WorkingDays): boolean => {
  const today = londonDay(now);
  return workingDays.isWorking(today) && now >= londonTime(today, opens) && now < londonTime(today, closes);
};

/** Who is reminded at `now` of one missing update; nobody who is away or does not work today. */
export const dueChases = (
  round: Round,
  who: Askable,
  now: Instant,
  workingDays: WorkingDays,
): readonly Chase[] => {
  if (!isChasingTime(now, workingDays)) return [];
  const today = londonDay(now);
  const days = stepDays(round, workingDays);
  const index = days.findLastIndex((day) => day <= today);
  const [day, next] = [days[index], days[index + 1]];
  if (day === undefined || next === undefined || (index === 0 && day <= round.askOn)) return [];
  const step = (index + 1) as ChaseStep;
  const [at, staleAt] = [londonTime(day, opens), londonTime(next, opens)];
  return chased(step, who, today)
    .filter((person) => isWorkingFor(person, today))
    .map((person) => ({ step, person, at, staleAt }));
};
