import { addDays, londonTime } from '../calendar/london.ts';
import { updateThing } from '../status/thing.ts';
import type { ChaseStep } from './chase-step.ts';
import type { Round } from './round.ts';
import { promptOf, type UpdateRequest } from './update-request.ts';

/** The rhythm's own request for a priority, the same one however often it is worked out. */
export const roundRequest = (round: Round, priority: string, step?: ChaseStep): UpdateRequest => {
  const { period, returnBy, askOn, since } = round;
  const operation = `${round.isScheduled ? 'round' : `asked-${askOn}`}:${returnBy}:${priority}`;
  return {
    thing: updateThing(priority, period),
    priority,
    period,
    dueDay: returnBy,
    notice: step ? `chase${step}:${operation}` : operation,
    prompt: promptOf(operation),
    at: since,
    dueAt: londonTime(askOn, '09:00'),
    staleAt: londonTime(addDays(returnBy, 1), '00:00'),
    // Nobody in particular: the council's rhythm.
    askedBy: '',
    returnBy,
    ...(step ? { chase: step } : {}),
  };
};
