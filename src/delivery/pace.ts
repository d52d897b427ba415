import type { Instant } from '../clock.ts';

/** Teams' windows for one conversation: at most so many in so long. */
export const conversationWindows = [
  { most: 7, inMs: 1_000 },
  { most: 8, inMs: 2_000 },
  { most: 60, inMs: 30_000 },
  { most: 1_800, inMs: 3_600_000 },
] as const;

/**
 * A steady 2.01 s between two, of which five may be ahead of time. It keeps all four windows:
 * in any stretch of t seconds at most 5 + t / 2.01, that is 5 in 1 s, 6 in 2 s, 20 in 30 s, 1,796 in an hour.
 */
const interval = 2_010;
const ahead = 5;

/** When the conversation could next take one at the steady pace. */
export type Steady = Instant;

/** Whether one may be sent now, and the steady time after it; or when one may. */
export const nextForConversation = (
  steady: Steady,
  now: Instant,
): { readonly at: Instant; readonly steady: Steady } => {
  const at = Math.max(now, steady - (ahead - 1) * interval);
  return at > now ? { at, steady } : { at, steady: Math.max(steady, now) + interval };
};

/** Times for `count` sendings `everyMs` apart, the first no sooner than `next`, and the time free after them. */
export const nextSlots = (
  next: Instant,
  now: Instant,
  count: number,
  everyMs: number,
): { readonly at: readonly Instant[]; readonly next: Instant } => {
  const first = Math.max(next, now);
  const at = Array.from({ length: count }, (_, index) => first + index * everyMs);
  return { at, next: first + count * everyMs };
};
