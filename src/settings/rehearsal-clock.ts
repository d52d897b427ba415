import { isDay } from '../calendar/london.ts';
import type { Setting } from './setting.ts';

/** Where a rehearsal's clock starts, and how many times as fast as real time it runs. */
export type RehearsalClock = { readonly start: number; readonly speed: number };

/** A year in half a minute: nothing is rehearsed faster. */
const mostSpeed = 1_000_000;

/** "2027-01-01T00:00Z*3600": an ISO instant from 2000 to 2100, with an optional speed. */
export const readRehearsalClock = (text: string): Setting<RehearsalClock> => {
  const [, day = '', time = '', times = '1'] =
    /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:\d{2}))(?:\*(\d+(?:\.\d+)?))?$/.exec(text) ?? [];
  const start = isDay(day) && day >= '2000' && day < '2101' ? Date.parse(day + time) : Number.NaN;
  const speed = Number(times);
  return Number.isNaN(start) || !(speed > 0 && speed <= mostSpeed)
    ? {
        kind: 'wrong',
        problem: `BOT_CLOCK: expected an ISO instant from 2000 to 2100 with an optional speed up to ${mostSpeed} ("2027-01-01T00:00Z*3600"), got "${text}"`,
      }
    : { kind: 'right', value: { start, speed } };
};
