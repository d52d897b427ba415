import { describe, expect, test } from '@jest/globals';
import { londonTime } from '../../src/calendar/london.ts';
import type { PartialDate } from '../../src/calendar/partial-date.ts';
import { createWorkingDays } from '../../src/calendar/working-days.ts';
import type { Duty } from '../../src/partnership/register.ts';
import { nextDeadlines } from '../../src/reminders/deadline.ts';
import { createDueReminders, dueReminders, usualNotices } from '../../src/reminders/due-reminders.ts';

const source = { kind: 'report', report: 'r2019', at: '2.14' } as const;
const duty = (id: string, past: PartialDate, change: Partial<Duty> = {}): Duty => ({
  id,
  name: id,
  short: id,
  words: [],
  search: [],
  nearby: [],
  facts: [],
  silences: [],
  rhythm: 'yearly',
  past: [{ date: past, source }],
  to: undefined,
  reminds: 'grant',
  ...change,
});
const proposals = duty('grant-proposals', { precision: 'end of month', year: 2019, month: 3 });
const progress = duty(
  'grant-progress-report',
  { precision: 'month', year: 2019, month: 9 },
  { reminds: 'committee' },
);
const register = { duties: [proposals, progress] };

/** Christmas Day and Good Friday 2027 stand for all bank holidays here. */
const workingDays = createWorkingDays((day) => ['2027-12-25', '2027-03-26'].includes(day));
const dueAt = (day: string, time: string, change = {}) => {
  const now = londonTime(day, time);
  const usual = {
    register,
    now,
    setUpOn: '2026-11-22',
    done: new Set<string>(),
    workingDays,
    notices: usualNotices,
  };
  return dueReminders({ ...usual, ...change }).map(
    ({ thing, dueDay, notice }) => `${thing} ${dueDay} ${notice}`,
  );
};

describe('reminders of yearly duties', () => {
  test.each([
    ['a minute before the first', '2027-03-03', '08:59', []],
    ['28 days before, at nine', '2027-03-03', '09:00', ['grant-proposals 2027-03-31 28d']],
    ['still the newest a week later', '2027-03-10', '12:00', ['grant-proposals 2027-03-31 28d']],
    ['14 days before', '2027-03-17', '09:00', ['grant-proposals 2027-03-31 14d']],
    ['only the newest after a long sleep', '2027-03-30', '23:00', ['grant-proposals 2027-03-31 7d']],
    ['on the deadline itself', '2027-03-31', '23:59', ['grant-proposals 2027-03-31 7d']],
    ['the day after the deadline', '2027-04-01', '00:00', []],
    ['in summer time, at nine in London', '2027-09-02', '09:00', ['grant-progress-report 2027-09-30 28d']],
    ['not an hour late in summer time', '2027-09-02', '08:59', []],
  ])('%s', (_why, day, time, expected) => {
    expect(dueAt(day, time)).toEqual(expected);
  });

  test('one that falls on a day not worked goes out on the worked day before', () => {
    const closed = createWorkingDays((day) => day === '2027-03-03');
    expect(dueAt('2027-03-02', '09:00', { workingDays: closed })).toEqual(['grant-proposals 2027-03-31 28d']);
  });

  test('two moved to the same morning become the nearer one', () => {
    const notices = { ...usualNotices, grant: [5, 4] }; // Good Friday is the 26th, the Saturday after it the 27th
    expect(dueAt('2027-03-25', '09:00', { notices })).toEqual(['grant-proposals 2027-03-31 4d']);
  });

  test('nothing from before the day the service was set up is due', () => {
    expect(dueAt('2027-03-10', '09:00', { setUpOn: '2027-03-10' })).toEqual([]);
    expect(dueAt('2027-03-17', '09:00', { setUpOn: '2027-03-10' })).toHaveLength(1);
  });

  test('a deadline that is met makes none', () => {
    expect(dueAt('2027-03-03', '09:00', { done: new Set(['grant-proposals!2027-03-31']) })).toEqual([]);
  });

  test('all are marked provisional and go stale when the next takes over', () => {
    const now = londonTime('2027-03-03', '09:00');
    const [due] = dueReminders({
      register,
      now,
      setUpOn: '2026-11-22',
      done: new Set(),
      workingDays,
      notices: usualNotices,
    });
    expect(due).toMatchObject({ isProvisional: true, at: now, staleAt: londonTime('2027-03-17', '09:00') });
  });
});

describe('coming deadlines', () => {
  test('roll forward from the past, soonest first, as finely as their source', () => {
    const coming = nextDeadlines(register, '2026-11-22');
    expect(coming.map(({ thing, dueDay }) => [thing, dueDay])).toEqual([
      ['grant-proposals', '2027-03-31'],
      ['grant-progress-report', '2027-09-30'],
    ]);
    expect(coming[0]?.date).toEqual({ precision: 'end of month', year: 2027, month: 3 });
  });

  test('a date still to come is as written, not provisional', () => {
    const [coming] = nextDeadlines(register, '2019-02-01');
    expect(coming).toMatchObject({ dueDay: '2019-03-31', isProvisional: false });
  });

  test.each([
    [
      'a conditional duty',
      duty('refresh', { precision: 'month', year: 2019, month: 3 }, { rhythm: 'conditional' }),
    ],
    ['a year without a month', duty('assessment', { precision: 'year', year: 2022 })],
    [
      'one that reminds nobody',
      duty('audit', { precision: 'month', year: 2019, month: 3 }, { reminds: undefined }),
    ],
  ])('%s never rolls forward', (_why, one) => {
    expect(nextDeadlines({ duties: [one] }, '2026-11-22')).toEqual([]);
  });

  test('29 February comes round at the end of February', () => {
    const leap = duty('leap', { precision: 'day', year: 2024, month: 2, day: 29 });
    expect(nextDeadlines({ duties: [leap] }, '2026-11-22')[0]?.dueDay).toBe('2027-02-28');
  });
});

test('asked again and again it says the same as asked once, whatever changed in between', () => {
  const ask = createDueReminders();
  const usual = { setUpOn: '2026-11-22', done: new Set<string>(), workingDays, notices: usualNotices };
  const moved = { duties: [duty('grant-proposals', { precision: 'end of month', year: 2019, month: 4 })] };
  const asked = [
    { register, now: londonTime('2027-03-03', '08:59') },
    { register, now: londonTime('2027-03-03', '09:00') },
    { register, now: londonTime('2027-03-17', '09:00') },
    { register: moved, now: londonTime('2027-03-17', '09:00') },
    { register, now: londonTime('2027-04-01', '09:00') },
    { register, now: londonTime('2027-03-17', '09:00'), done: new Set(['grant-proposals!2027-03-31']) },
    { register, now: londonTime('2027-03-17', '09:00'), notices: { grant: [], committee: [] } },
  ];
  const once = asked.map((change) => dueReminders({ ...usual, ...change }));
  expect(asked.map((change) => ask({ ...usual, ...change }))).toEqual(once);
  expect(new Set(once.map((due) => JSON.stringify(due))).size).toBeGreaterThan(2);
});
