import type { Answer } from '../../src/answer/answer.ts';
import type { RatingMeaning } from '../../src/partnership/register.ts';
import type { RecordedShown } from '../../src/show/recorded.ts';
import type { ReminderShown } from '../../src/show/reminder.ts';
import type { UpdateRequestShown } from '../../src/show/update-request.ts';
import type { StatusUpdate } from '../../src/status/status.ts';

/** Something of each kind to show, changed where a test needs it. */

export const scale: readonly RatingMeaning[] = [
  { id: 'on-track', name: 'On track', meaning: 'going as planned', source: undefined },
  { id: 'at-risk', name: 'At risk', meaning: 'needs action', source: undefined },
  { id: 'off-track', name: 'Off track', meaning: 'will not be met', source: undefined },
];

export const answer = (change: Partial<Answer> = {}): Answer => ({
  kind: 'found',
  understood: 'Status · Domestic abuse · today',
  headline: 'Domestic abuse was On track on 13 April 2023.',
  warning: undefined,
  rating: undefined,
  lines: [{ label: 'Leads', text: 'Domestic Abuse Forum.', source: 'R2019 2.3' }],
  reports: ['R2019: Community Safety Plan 2019-22, 19 March 2019'],
  next: [{ title: 'Who leads it?', asks: 'who leads domestic abuse' }],
  about: { subject: 'domestic-abuse', aspect: 'status' },
  ...change,
});

export const update = (change: Partial<StatusUpdate> = {}): StatusUpdate => ({
  priority: 'domestic-abuse',
  period: '2026-27 Q3',
  group: 'domestic-abuse-forum',
  rating: 'at-risk',
  forecast: 'on-track',
  commentary: 'Two of three sessions went ahead.\nThe third waits for a room.',
  recordedAt: Date.UTC(2027, 0, 12, 10, 5),
  by: 'key',
  operation: 'op',
  version: 3,
  ...change,
});

export const updateRequest = (change: Partial<UpdateRequestShown> = {}): UpdateRequestShown => ({
  prompt: 'p-1',
  priority: { id: 'domestic-abuse', name: 'Domestic abuse' },
  period: '2026-27 Q4',
  scale,
  latest: { update: update(), by: 'Alex Example' },
  state: 'asked',
  ...change,
});

export const recorded = (change: Partial<RecordedShown> = {}): RecordedShown => ({
  update: update(),
  by: 'Alex Example',
  priority: 'Domestic abuse',
  scale,
  wasAlready: false,
  ...change,
});

export const reminder = (change: Partial<ReminderShown> = {}): ReminderShown => ({
  reminder: { dueDay: '2027-03-31', isProvisional: false },
  today: '2027-03-03',
  what: 'Grant proposals',
  why: 'A report on spending goes to the PCC’s office.',
  source: 'R2019 6.4',
  todo: 'Send the proposals.',
  next: [{ title: 'Steps', asks: 'grant stages' }],
  isRepeat: false,
  ...change,
});
