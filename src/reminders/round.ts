import { addDays, type Day, londonDay, londonTime } from '../calendar/london.ts';
import { firstDay } from '../calendar/partial-date.ts';
import { quarter, quarterBefore, quarterDays } from '../calendar/periods.ts';
import type { WorkingDays } from '../calendar/working-days.ts';
import type { Instant } from '../clock.ts';
import type { Register } from '../partnership/register.ts';
import type { SettingSet } from '../status/council-settings.ts';
import type { LatestStatus } from '../status/status.ts';

/** Updates of one period that are wanted by a day. */
export type Round = {
  readonly period: string;
  readonly returnBy: Day;
  /** When they are asked for; an asked round was asked for then. */
  readonly askOn: Day;
  /** An update of the period recorded since then is a reply. */
  readonly since: Instant;
  readonly priorities: readonly string[];
  /** By the rhythm: the request cards are still to be made. */
  readonly isScheduled: boolean;
};

/** What rounds are worked out from; nothing else. */
export type RoundSituation = {
  readonly settings: readonly SettingSet[];
  readonly register: Pick<Register, 'meetings' | 'priorities'>;
  readonly today: Day;
  readonly workingDays: WorkingDays;
};

/** Worked days between asking and the return date. */
const daysToReply = 10;
/** Calendar days after a return date in which its last chases and its summary may still go out. */
const graceDays = 10;

const isOpen = (returnBy: Day, today: Day): boolean => today <= addDays(returnBy, graceDays);

const scheduled = (returnBy: Day, setOn: Day, { register, workingDays }: RoundSituation): Round => {
  const usual = workingDays.before(returnBy, daysToReply);
  const askOn = usual < setOn ? setOn : usual;
  const period = quarter(askOn < returnBy ? askOn : returnBy);
  const since = londonTime(quarterDays(period)?.first ?? askOn, '00:00');
  const priorities = register.priorities.map(({ id }) => id);
  return { period, returnBy, askOn, since, priorities, isScheduled: true };
};

/** The last worked day of the quarter, which runs with the financial year. */
const quarterReturn = (period: string | undefined, { workingDays }: RoundSituation): readonly Day[] => {
  const days = quarterDays(period ?? '');
  return days ? [workingDays.onOrBefore(days.last)] : [];
};

const quarterReturns = (situation: RoundSituation): readonly Day[] => {
  const period = quarter(situation.today);
  return [quarterBefore(period), period].flatMap((one) => quarterReturn(one, situation));
};

/** Far enough before each meeting for the report to be written. */
const meetingReturns = ({ register, workingDays }: RoundSituation): readonly Day[] =>
  register.meetings
    .filter(({ date, cancelled }) => date.precision === 'day' && !cancelled)
    .map(({ date }) => workingDays.before(firstDay(date), daysToReply))
    .sort();

type Rhythm = Extract<SettingSet, { kind: 'rhythm' | 'return date' }>;

/** Return dates by what officers set last: a date they named, the next meeting, else the quarter. */
const returnDays = (set: Rhythm, situation: RoundSituation): readonly Day[] => {
  if (set.kind === 'return date') return [set.on];
  if (set.every === 'never') return [];
  const meetings = meetingReturns(situation).filter((day) => isOpen(day, situation.today));
  return set.every === 'meeting' && meetings.length > 0 ? meetings : quarterReturns(situation);
};

const newestRhythm = (settings: readonly SettingSet[]): Rhythm | undefined =>
  settings.findLast((one): one is SettingSet & Rhythm => one.kind === 'rhythm' || one.kind === 'return date');

/** The round the rhythm asks for: the one under way, else the one to come; none before an officer has set it. */
export const scheduledRound = (situation: RoundSituation): Round | undefined => {
  const set = newestRhythm(situation.settings);
  if (!set) return undefined;
  const setOn = londonDay(set.at);
  const rounds = returnDays(set, situation)
    .filter((day) => day >= setOn && isOpen(day, situation.today))
    .map((day) => scheduled(day, setOn, situation));
  return rounds.findLast(({ askOn }) => askOn <= situation.today) ?? rounds[0];
};

const askedRounds = ({ settings, today }: RoundSituation): readonly Round[] =>
  settings.flatMap((set): readonly Round[] => {
    if (set.kind !== 'asked' || !isOpen(set.returnBy, today)) return [];
    const { period, returnBy, priorities, at } = set;
    return [{ period, returnBy, askOn: londonDay(at), since: at, priorities, isScheduled: false }];
  });

/** Every round under way; a priority stands in one of them, the one that was asked for last. */
export const roundsUnderWay = (situation: RoundSituation): readonly Round[] => {
  const planned = scheduledRound(situation);
  const rounds = [
    ...(planned && planned.askOn <= situation.today ? [planned] : []),
    ...askedRounds(situation),
  ];
  const sorted = rounds.toSorted((one, other) => (one.askOn < other.askOn ? -1 : 1));
  return sorted
    .map((round, at) => ({
      ...round,
      priorities: round.priorities.filter(
        (id) => !sorted.slice(at + 1).some(({ priorities }) => priorities.includes(id)),
      ),
    }))
    .filter(({ priorities }) => priorities.length > 0);
};

/** Whether the update is in. */
export const isReply = (latest: LatestStatus, { period, since }: Pick<Round, 'period' | 'since'>): boolean =>
  typeof latest === 'object' && latest.period === period && latest.recordedAt >= since;
