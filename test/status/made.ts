import type { StatusUpdate } from '../../src/status/status.ts';

/** An update as recorded, changed where a test needs it. */
export const made = (change: Partial<StatusUpdate> = {}): StatusUpdate => ({
  priority: 'domestic-abuse',
  period: '2026-27 Q3',
  group: 'domestic-abuse-forum',
  rating: 'on-track',
  forecast: undefined,
  commentary: 'The refuge opened.',
  recordedAt: Date.UTC(2026, 10, 23, 10),
  by: 'key-of-dana',
  operation: 'card!dana',
  version: 1,
  plan: 'plan-2022-25',
  ...change,
});
