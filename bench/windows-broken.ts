import { type Window, windows } from '../test/teams/windows.ts';

/** How often more than `most` of the times (rising) fall into any stretch of so many seconds. */
const timesBroken = (times: readonly number[], { most, seconds }: Window): number =>
  times.filter((at, index) => {
    const first = times[index - most];
    return first !== undefined && at - first < seconds * 1_000;
  }).length;

type Request = { readonly at: number; readonly conversation: string };

/** Breaches of Teams' windows, counted anew from the Connector's log: every request counts, refused ones too. */
export const windowsBroken = (requests: readonly Request[]): number => {
  const sorted = [...requests].sort((one, other) => one.at - other.at);
  const inEach = Map.groupBy(sorted, ({ conversation }) => conversation);
  const broken = (all: readonly Request[], limits: readonly Window[]): number =>
    limits.reduce(
      (sum, limit) =>
        sum +
        timesBroken(
          all.map(({ at }) => at),
          limit,
        ),
      0,
    );
  return (
    [...inEach.values()].reduce((sum, all) => sum + broken(all, windows.send), 0) +
    broken(sorted, windows.tenant)
  );
};

/** The most requests in any stretch of so many milliseconds. */
export const mostWithin = (requests: readonly Request[], inMs: number): number => {
  const times = requests.map(({ at }) => at).sort((one, other) => one - other);
  let first = 0;
  return times.reduce((most, at, index) => {
    while ((times[first] ?? at) <= at - inMs) first += 1;
    return Math.max(most, index - first + 1);
  }, 0);
};
