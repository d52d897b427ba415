import { quarterBefore } from '../calendar/periods.ts';
import type { StatusUpdate } from './status.ts';

/** How an update moved against the period before. */
export type Direction = 'better' | 'same' | 'worse';

/** From worst to best. Complete and Not started are no steps of it: nothing moves from or to them. */
const steps = ['off-track', 'at-risk', 'on-track', 'exceeding-expectations'];

/**
 * Worked out, never asked. Undefined for a first report, after a missed period, across plans,
 * and from or to Complete and Not started.
 */
export const direction = ({
  period,
  rating,
  plan,
  before,
}: Pick<StatusUpdate, 'period' | 'rating' | 'plan' | 'before'>): Direction | undefined => {
  if (!before || before.plan !== plan || before.period !== quarterBefore(period)) return undefined;
  const [from, to] = [steps.indexOf(before.rating), steps.indexOf(rating)];
  if (from < 0 || to < 0) return undefined;
  return from === to ? 'same' : to > from ? 'better' : 'worse';
};

/** "↑ better than in 2026-27 Q2" */
export const writeDirection = (update: Parameters<typeof direction>[0]): string | undefined => {
  const period = update.before?.period;
  switch (direction(update)) {
    case 'better':
      return `↑ better than in ${period}`;
    case 'worse':
      return `↓ worse than in ${period}`;
    case 'same':
      return `→ the same as in ${period}`;
    default:
      return undefined;
  }
};
