import { addDays } from '../calendar/london.ts';
import { firstDay, lastDay, type PartialDate, writePartialDate } from '../calendar/partial-date.ts';
import type { Duty, Grant, Meeting, Plan, Report } from '../partnership/register.ts';
import type { Time } from '../question/time.ts';
import type { Asked } from './asked.ts';
import { type Draft, found, type Said } from './draft.ts';
import type { Held } from './knowledge.ts';
import { type NextDue, nextDue } from './next-due.ts';
import { listed, opened, years } from './sentence.ts';
import { dateWithin, isOver } from './when.ts';

/** When, and whether it was put in the past tense. */
type Dated = Pick<Asked, 'time' | 'isPast'>;

const prepositions: Readonly<Partial<Record<PartialDate['precision'], string>>> = {
  'end of month': 'by',
  day: 'on',
};
const by = (date: PartialDate): string => `${prepositions[date.precision] ?? 'in'} ${writePartialDate(date)}`;

/** "The PCC grant proposals: by the end of March 2027 (provisional)" */
const dueText = (duty: Duty, { due, isProvisional }: NextDue): string =>
  `${opened(duty.short)}: ${by(due)}${isProvisional ? ' (provisional)' : ''}`;

/** A date changed in Teams says nothing about whom it is owed to. */
const dutyOrigin = (past: Duty['past']): Said['source'] =>
  past.findLast(({ source }) => source.kind !== 'change')?.source;

/** When a duty falls due: its next turn, provisional, or its past turns where the past was asked for. */
export const dutyDates = (duty: Duty, { time, isPast: wasPast }: Dated, known: Held): Draft | undefined => {
  const past = duty.past.filter(({ date }) => dateWithin(date, time));
  const isPast =
    (time.kind === 'now' && wasPast && past.length > 0) ||
    time.kind === 'last' ||
    (time.kind === 'span' && time.last < known.today);
  if (isPast) {
    const over = past.filter(({ date }) => lastDay(date) <= known.today);
    const shown = time.kind === 'last' ? over.slice(-1) : over;
    const [first, ...rest] = shown;
    return first
      ? found(
          { text: `${opened(duty.short)}: ${writePartialDate(first.date)}`, source: first.source },
          rest.map(({ date, source }) => ({ text: opened(writePartialDate(date)), source })),
        )
      : undefined;
  }
  const next = nextDue(duty, time.kind === 'span' && time.first > known.today ? time.first : known.today);
  if (!next) return undefined;
  const to: Said[] = duty.to ? [{ label: 'To', text: duty.to, source: dutyOrigin(duty.past) }] : [];
  if (!next.isProvisional) return found({ text: dueText(duty, next), source: next.source }, to);
  return found({ text: dueText(duty, next) }, [
    {
      label: 'Worked out from',
      text: `${writePartialDate(next.from)}; no later date is held`,
      source: next.source,
    },
    ...to,
  ]);
};

/** When the grant's stages fall: the yearly duties they follow, or the dates of the round asked for. */
export const grantDates = (grant: Grant, asked: Dated, known: Held): Draft | undefined => {
  const { time } = asked;
  const stages = grant.rounds.flatMap(({ stages: all }) => all).filter(({ by: date }) => date !== undefined);
  const duties = known.register.duties.filter(({ id }) => stages.some(({ duty }) => duty === id));
  const isPast = time.kind === 'span' && time.last < known.today;
  if (isPast || duties.length === 0) {
    const then = stages.flatMap(({ name, by: date, source }) =>
      date && dateWithin(date, time) ? [{ text: `${name}: ${by(date)}`, source }] : [],
    );
    const [first, ...rest] = then;
    return first ? found(first, rest) : undefined;
  }
  const drafts = duties.flatMap((duty) => dutyDates(duty, asked, known) ?? []);
  const [first, ...rest] = drafts;
  return (
    first && {
      ...first,
      lines: [
        ...first.lines,
        ...rest.map(({ headline, lines }) => ({ ...headline, source: lines[0]?.source })),
      ],
    }
  );
};

/** When a meeting was or is. */
export const meetingDates = (meeting: Meeting): Draft =>
  found({ text: `${meeting.name}: ${meeting.item}`, source: meeting.source });

export const reportDates = (report: Report, known: Held): Draft => {
  const committee = known.register.committees.find(({ id }) => id === report.committee);
  return found({
    text: `${opened(report.short)} went to ${committee?.name ?? 'committee'} on ${writePartialDate(report.date)}`,
    source: { kind: 'report', report: report.id, at: 'timetable' },
  });
};

export const planDates = (plan: Plan, known: Held): Draft => {
  const end = isOver(plan, known.today) ? 'its years are over' : `it runs to March ${plan.years.last}`;
  const adopted: Said[] = plan.adopted
    ? [{ label: 'Adopted', text: writePartialDate(plan.adopted.date), source: plan.adopted.source }]
    : [];
  return found(
    { text: `${opened(plan.short)} covers ${years(plan.years)}; ${end}`, source: plan.source },
    adopted,
  );
};

/** All yearly duties still to come and meetings ahead, soonest first. */
export const deadlinesDraft = (time: Time, known: Held): Draft | undefined => {
  const until = time.kind === 'span' ? time.last : addDays(known.today, 366);
  const from = time.kind === 'span' && time.first > known.today ? time.first : known.today;
  const duties = known.register.duties.flatMap((duty) => {
    const next = nextDue(duty, from);
    return next
      ? [
          {
            at: lastDay(next.due),
            text: dueText(duty, next),
            isProvisional: next.isProvisional,
            source: next.source,
          },
        ]
      : [];
  });
  const meetings = known.register.meetings.map(({ name, date, source }) => ({
    at: firstDay(date),
    text: name,
    isProvisional: false,
    source,
  }));
  const coming = [...duties, ...meetings]
    .filter(({ at }) => at >= from && at <= until)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  if (coming.length === 0) return undefined;
  const count = coming.length === 1 ? 'One date is' : `${coming.length} dates are`;
  const workedOut = coming.filter(({ isProvisional }) => isProvisional).length;
  const whence = {
    none: '',
    all: ', worked out from past years',
    some: `, ${workedOut} of them worked out from past years`,
  };
  return found(
    {
      text: `${count} coming up${whence[workedOut === 0 ? 'none' : workedOut === coming.length ? 'all' : 'some']}`,
    },
    coming.map(({ text, source }) => ({ text, source })),
  );
};

export const meetingsOf = (meetings: readonly Meeting[], time: Time): readonly Meeting[] => {
  const inTime = meetings
    .filter(({ date }) => dateWithin(date, time))
    .toSorted((a, b) => (firstDay(a.date) < firstDay(b.date) ? -1 : 1));
  return time.kind === 'last' ? inTime.slice(-1) : inTime;
};

/** Meetings held, oldest first; a future one that nobody recorded is never made up. */
export const meetingsDraft = (all: readonly Meeting[], time: Time, known: Held): Draft | undefined => {
  const meetings = meetingsOf(all, time);
  const coming = meetings.filter(({ date }) => lastDay(date) >= known.today);
  const shown = time.kind === 'next' ? coming : meetings;
  if (shown.length === 0) return undefined;
  return found(
    {
      text:
        shown.length === 1
          ? 'One meeting is held'
          : `${shown.length} meetings are held: ${listed([...new Set(shown.map(({ date }) => String(date.year)))])}`,
    },
    shown.map(({ name, item, source }) => ({ text: `${name}: ${item}`, source })),
  );
};

/** Where a duty's work goes. */
export const dutyRecipient = ({ short, to, past }: Duty): Draft | undefined =>
  to === undefined
    ? undefined
    : found({
        text: `${opened(short)} ${/s$/.test(short) ? 'go' : 'goes'} to ${to}`,
        source: dutyOrigin(past),
      });

/** That a plan was adopted, where the register has a date for it. */
export const planAdopted = ({ short, adopted }: Plan): Draft | undefined =>
  adopted &&
  found({ text: `${opened(short)} was adopted: ${writePartialDate(adopted.date)}`, source: adopted.source });
