import { addDays, type Day, weekday } from './london.ts';

/** Whether a day is worked, and the nearest worked days around it. */
export type WorkingDays = {
  readonly isWorking: (day: Day) => boolean;
  /** `day` itself where it is worked, else the nearest worked day before it. */
  readonly onOrBefore: (day: Day) => Day;
  /** `day` itself where it is worked, else the nearest worked day after it. */
  readonly onOrAfter: (day: Day) => Day;
  /** The `count`-th worked day strictly before `day`. */
  readonly before: (day: Day, count: number) => Day;
  /** The `count`-th worked day strictly after `day`. */
  readonly after: (day: Day, count: number) => Day;
};

/** Monday to Friday, less the bank holidays and closure days for which `isClosed` is true. */
export const createWorkingDays = (isClosed: (day: Day) => boolean): WorkingDays => {
  const isWorking = (day: Day): boolean => weekday(day) <= 5 && !isClosed(day);
  const seek = (day: Day, step: 1 | -1): Day => (isWorking(day) ? day : seek(addDays(day, step), step));
  const count = (day: Day, times: number, step: 1 | -1): Day =>
    times === 0 ? day : count(seek(addDays(day, step), step), times - 1, step);
  return {
    isWorking,
    onOrBefore: (day) => seek(day, -1),
    onOrAfter: (day) => seek(day, 1),
    before: (day, times) => count(day, times, -1),
    after: (day, times) => count(day, times, 1),
  };
};
