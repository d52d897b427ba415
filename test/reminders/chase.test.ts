import { describe, expect, test } from '@jest/globals';
import Holidays from 'date-holidays';
import { createBankHolidays } from '../../src/calendar/bank-holidays.ts';
import { londonTime } from '../../src/calendar/london.ts';
import { createWorkingDays } from '../../src/calendar/working-days.ts';
import type { Person } from '../../src/people/person.ts';
import { dueChases } from '../../src/reminders/chase.ts';
import { type Round, roundsUnderWay, scheduledRound } from '../../src/reminders/round.ts';
import type { SettingSet } from '../../src/status/council-settings.ts';

const england = new Holidays('GB', 'ENG');
const workingDays = createWorkingDays(createBankHolidays((year) => england.getHolidays(year)));

const person = (key: string, presence?: Person['presence']): Person => ({
  key,
  entraId: key,
  name: key,
  isGuest: false,
  posts: [],
  ...(presence ? { presence } : {}),
});
const away = (key: string, from: string, until: string) =>
  person(key, { absences: [{ from, until }], weekdays: undefined });

const who = { chairs: [person('chair')], deputies: [person('deputy')], officers: [person('officer')] };

// Wednesday 13 January 2027, asked on Tuesday 29 December 2026.
const round: Round = {
  period: '2026-27 Q3',
  returnBy: '2027-01-13',
  askOn: '2026-12-29',
  since: 0,
  priorities: ['domestic-abuse'],
  isScheduled: true,
};

const chased = (day: string, time: string, asked = who, of = round): string =>
  dueChases(of, asked, londonTime(day, time), workingDays)
    .map(({ step, person: { key } }) => `${step} ${key}`)
    .join(', ');

describe('a reminder', () => {
  test.each([
    ['too early', '2027-01-08', '10:00', ''],
    ['at night, its morning', '2027-01-11', '08:59', ''],
    ['two working days before', '2027-01-11', '09:00', '1 chair'],
    ['in the evening', '2027-01-11', '17:00', ''],
    ['on the return date, had nobody been reminded', '2027-01-13', '12:00', '1 chair'],
    ['the working day after', '2027-01-14', '09:00', '2 deputy'],
    ['on a Saturday', '2027-01-16', '12:00', ''],
    ['on a Sunday', '2027-01-17', '12:00', ''],
    ['the fourth working day after', '2027-01-19', '09:00', '3 officer'],
    ['once it is over', '2027-01-21', '09:00', ''],
  ])('%s: %s %s', (_, day, time, expected) => {
    expect(chased(day, time)).toBe(expected);
  });

  test('waits for a bank holiday to pass', () => {
    const easter = { ...round, returnBy: '2027-03-25', askOn: '2027-03-10' };
    expect(chased('2027-03-26', '10:00', who, easter)).toBe('');
    expect(chased('2027-03-29', '10:00', who, easter)).toBe('');
    expect(chased('2027-03-30', '10:00', who, easter)).toBe('2 deputy');
  });

  test('goes to the deputy while the chair is away, and to nobody on a day they do not work', () => {
    const absent = { ...who, chairs: [away('chair', '2027-01-01', '2027-01-31')] };
    expect(chased('2027-01-11', '10:00', absent)).toBe('1 deputy');
    const shifts = { ...who, chairs: [person('chair', { absences: [], weekdays: [2, 3] })] };
    expect(chased('2027-01-11', '10:00', shifts)).toBe('');
    expect(chased('2027-01-12', '10:00', shifts)).toBe('1 chair');
  });

  test('goes back to the chair where there is no deputy', () => {
    expect(chased('2027-01-14', '10:00', { ...who, deputies: [] })).toBe('2 chair');
  });

  test('leaves alone an officer who is away', () => {
    const absent = { ...who, officers: [away('officer', '2027-01-01', '2027-01-31'), person('other')] };
    expect(chased('2027-01-19', '10:00', absent)).toBe('3 other');
  });
});

describe('a round', () => {
  const register = { meetings: [], priorities: [] };
  const set = (setting: object, day: string): SettingSet =>
    ({ ...setting, by: 'o', at: londonTime(day, '10:00') }) as SettingSet;
  const planned = (settings: readonly SettingSet[], today: string) => {
    const found = scheduledRound({ settings, register, today, workingDays });
    return found && `${found.period} ${found.askOn} ${found.returnBy}`;
  };
  const quarterly = set({ kind: 'rhythm', every: 'quarter' }, '2026-11-01');

  test.each([
    ['before anybody set it', [], '2026-12-20', undefined],
    ['by the quarter', [quarterly], '2026-11-23', '2026-27 Q3 2026-12-15 2026-12-31'],
    ['still, in the days after', [quarterly], '2027-01-05', '2026-27 Q3 2026-12-15 2026-12-31'],
    ['the next one, later', [quarterly], '2027-01-20', '2026-27 Q4 2027-03-15 2027-03-31'],
    [
      'by a day set',
      [quarterly, set({ kind: 'return date', on: '2027-01-15' }, '2026-11-23')],
      '2026-11-24',
      '2026-27 Q3 2026-12-31 2027-01-15',
    ],
    [
      'no more once it is switched off',
      [quarterly, set({ kind: 'rhythm', every: 'never' }, '2026-11-23')],
      '2026-12-20',
      undefined,
    ],
    [
      'never before it was set',
      [set({ kind: 'rhythm', every: 'quarter' }, '2027-01-05')],
      '2027-01-05',
      '2026-27 Q4 2027-03-15 2027-03-31',
    ],
  ])('%s', (_, settings, today, expected) => {
    expect(planned(settings, today)).toBe(expected);
  });

  test('counts back from the next meeting, and skips a cancelled one', () => {
    const meeting = (day: number, cancelled?: object) =>
      ({
        date: { precision: 'day', year: 2027, month: 4, day },
        ...(cancelled ? { cancelled } : {}),
      }) as never;
    const settings = [set({ kind: 'rhythm', every: 'meeting' }, '2027-03-01')];
    const meetings = [meeting(8, {}), meeting(15)];
    const found = scheduledRound({
      settings,
      register: { meetings, priorities: [] },
      today: '2027-03-01',
      workingDays,
    });
    expect(found?.returnBy).toBe('2027-04-01');
  });

  test('holds each priority once: in the round that was asked for last', () => {
    const asked = set(
      { kind: 'asked', priorities: ['a'], period: '2026-27 Q3', returnBy: '2027-01-11' },
      '2026-12-28',
    );
    const rounds = roundsUnderWay({
      settings: [quarterly, asked],
      register: { meetings: [], priorities: [{ id: 'a' }, { id: 'b' }] as never },
      today: '2026-12-29',
      workingDays,
    });
    expect(rounds.map(({ returnBy, priorities }) => [returnBy, priorities])).toEqual([
      ['2026-12-31', ['b']],
      ['2027-01-11', ['a']],
    ]);
  });
});
