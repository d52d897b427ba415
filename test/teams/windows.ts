/** At most `most` requests in any `seconds`. */
export type Window = { readonly seconds: number; readonly most: number };

/** Teams' windows for one bot in one conversation (rate-limit.md), and for the tenant as we count it. */
export const windows = {
  send: [
    { seconds: 1, most: 7 },
    { seconds: 2, most: 8 },
    { seconds: 30, most: 60 },
    { seconds: 3_600, most: 1_800 },
  ],
  members: [
    { seconds: 1, most: 14 },
    { seconds: 2, most: 16 },
    { seconds: 30, most: 120 },
    { seconds: 3_600, most: 3_600 },
  ],
  tenant: [{ seconds: 1, most: 30 }],
} as const satisfies Record<string, readonly Window[]>;

/** The window a request at `now` would break, given the times of those before it (milliseconds, rising). */
export const brokenWindow = (
  times: readonly number[],
  now: number,
  limits: readonly Window[],
): Window | undefined =>
  limits.find(({ seconds, most }) => {
    const earliest = times[times.length - most];
    return earliest !== undefined && now - earliest < seconds * 1_000;
  });
