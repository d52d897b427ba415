import { addDays, type Day } from '../calendar/london.ts';
import type { Instant } from '../clock.ts';

/** What a council decides about updates. A later one of a kind takes the place of the earlier. */
export type Setting =
  /** `at once`: what is recorded is published. `by officers`: an officer agrees and publishes it. */
  | { readonly kind: 'publishing'; readonly when: Publishing }
  /** The weeks before an election; without days there is none. */
  | { readonly kind: 'pre-election'; readonly from?: Day | undefined; readonly until?: Day | undefined }
  /** Whether a priority is still reported on: a new plan may leave it out. Its history stays. */
  | { readonly kind: 'reporting'; readonly priority: string; readonly isOpen: boolean }
  /** When updates are asked for without anybody asking: by the quarter, back from the next meeting, or never. */
  | { readonly kind: 'rhythm'; readonly every: 'quarter' | 'meeting' | 'never' }
  /** The day updates are due, whatever the rhythm. */
  | { readonly kind: 'return date'; readonly on: Day }
  /** Somebody asked for these priorities' updates of this period. */
  | {
      readonly kind: 'asked';
      readonly priorities: readonly string[];
      readonly period: string;
      readonly returnBy: Day;
    };

export type Publishing = 'at once' | 'by officers';

export type SettingSet = Setting & { readonly by: string; readonly at: Instant };

/** All settings, oldest first, and adding to them: nothing is overwritten. Rejects where storage is away. */
export type CouncilSettings = {
  readonly read: (signal: AbortSignal) => Promise<readonly SettingSet[]>;
  readonly set: (setting: SettingSet, operation: string, signal: AbortSignal) => Promise<void>;
};

/** How updates are published, unless a council decided otherwise. */
export const publishing = (all: readonly SettingSet[], otherwise: Publishing): Publishing =>
  all.findLast((one) => one.kind === 'publishing')?.when ?? otherwise;

/** The pre-election period that `today` lies in. */
export const preElection = (
  all: readonly SettingSet[],
  today: Day,
): { readonly from: Day; readonly until: Day } | undefined => {
  const { from, until } = all.findLast((one) => one.kind === 'pre-election') ?? {};
  if (!from || from > today) return undefined;
  const last = until ?? addDays(from, 60);
  return today <= last ? { from, until: last } : undefined;
};

/** Whether updates on this priority are still taken. */
export const isReportedOn = (all: readonly SettingSet[], priority: string): boolean =>
  all.filter((one) => one.kind === 'reporting').findLast((one) => one.priority === priority)?.isOpen ?? true;
