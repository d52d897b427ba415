import type { Day } from '../calendar/london.ts';

/** Away on these days, both included. */
export type Absence = { readonly from: Day; readonly until: Day };

/** When somebody works, as far as they said: `weekdays` are 1 (Monday) to 7, undefined where they never said. */
export type Presence = {
  readonly absences: readonly Absence[];
  readonly weekdays: readonly number[] | undefined;
};
