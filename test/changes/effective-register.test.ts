import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Alteration, Change } from '../../src/changes/change.ts';
import { effectiveRegister } from '../../src/changes/effective-register.ts';
import { registerProblems } from '../../src/partnership/register-problems.ts';
import { nextDeadlines } from '../../src/reminders/deadline.ts';
import { file, laterFile, made, nameOf, olive, oneOfEach, someMade, today } from './made.ts';

const source = { kind: 'change', who: 'Olive Officer', on: today };
const effective = (...alterations: readonly Alteration[]) =>
  effectiveRegister(file, made(alterations), nameOf);
const [outcome, deadline, added, moved, cancelled, lead, meets, corrected, addedFact] = oneOfEach;

describe('each kind of change', () => {
  test('an outcome is what the meeting decided, for its plan too, and the reports’ silence is over', () => {
    const { register } = effective(outcome);
    const meeting = register.meetings.find(({ id }) => id === outcome.meeting);
    expect(meeting?.decided).toEqual({ says: outcome.says, source, outcome: 'agreed', minute: '123' });
    expect(meeting?.facts.find(({ aspect }) => aspect === 'decided')?.of).toContain('plan-2019-22');
    const plan = register.plans.find(({ id }) => id === 'plan-2019-22');
    expect(plan?.silences.some(({ aspect }) => aspect === 'decided')).toBe(false);
  });

  test('a recommending committee’s outcome leaves open what Council did', () => {
    const says = 'On 19 March 2019 the committee agreed.';
    const { register } = effective({ kind: 'outcome', meeting: 'che-2019-03-19', outcome: 'agreed', says });
    const plan = register.plans.find(({ id }) => id === 'plan-2019-22');
    expect(plan?.silences.some(({ aspect }) => aspect === 'decided')).toBe(true);
  });

  test('a dated deadline is no longer provisional; the turn after it is again', () => {
    const { register } = effective(deadline);
    const on = (day: string) => nextDeadlines(register, day).find(({ thing }) => thing === deadline.duty);
    expect(on(today)).toMatchObject({ dueDay: '2027-03-26', isProvisional: false, source });
    expect(on('2027-03-27')).toMatchObject({ isProvisional: true });
  });

  test('two coming turns may be dated: the sooner one comes first', () => {
    const later = { ...deadline, turn: 2028, date: { ...deadline.date, year: 2028 } };
    const { register } = effective(later, deadline);
    expect(nextDeadlines(register, today).find(({ thing }) => thing === deadline.duty)?.dueDay).toBe(
      '2027-03-26',
    );
  });

  test('a meeting is added, moved and cancelled under its id', () => {
    const to = { ...added.date, day: 22 };
    const { register } = effective(
      added,
      { kind: 'meeting moved', meeting: added.meeting, date: to },
      { kind: 'meeting cancelled', meeting: added.meeting },
    );
    expect(register.meetings.find(({ id }) => id === added.meeting)).toMatchObject({
      name: 'Overview and Scrutiny for Crime and Disorder, 22 April 2027 (cancelled)',
      date: to,
      cancelled: { source },
    });
  });

  test('a lead stands under the newest plan; older plans keep theirs', () => {
    const { register } = effective({ ...lead, priority: 'domestic-abuse', group: 'mdaf' });
    const priority = register.priorities.find(({ id }) => id === 'domestic-abuse');
    const leads = priority?.delivery.filter(({ role }) => role === 'leads');
    expect(leads).toMatchObject([
      { group: 'domestic-abuse-forum', plan: 'plan-2019-22' },
      { group: 'mdaf', plan: 'plan-2022-25', source },
    ]);
  });

  test('a rhythm takes the place of what was held of it', () => {
    const group = effective(meets).register.groups.find(({ id }) => id === 'csvg');
    expect(group?.facts.filter(({ aspect }) => aspect === 'meets')).toMatchObject([
      { says: meets.says, source },
    ]);
  });

  test('a fact is corrected in its place, another added behind', () => {
    const { facts = [] } =
      effective(corrected, addedFact).register.groups.find(({ id }) => id === 'socp') ?? {};
    expect(facts.find(({ aspect }) => aspect === 'lead')).toMatchObject({ says: corrected.says, source });
    expect(facts.at(-1)).toMatchObject({ says: addedFact.says, source });
  });

  test('all of them together still make a register that a file could hold', () => {
    const { register, revision, conflicts } = effective(...oneOfEach);
    expect(registerProblems(register)).toEqual([]);
    expect([revision, conflicts]).toEqual([oneOfEach.length, []]);
  });
});

const takenBack = (change: number, number: number): Change => ({
  number,
  operation: `back-${number}`,
  by: olive,
  at: 0,
  alteration: { kind: 'taken back', change },
  account: { what: '', was: undefined, to: '', inFile: undefined },
});

describe('for any changes', () => {
  const some = fc
    .subarray([...oneOfEach], { minLength: 1 })
    .chain((chosen) => fc.shuffledSubarray(chosen, { minLength: chosen.length }));

  test('the order they are read in does not matter, nor being read twice', () => {
    const read = some.chain((chosen) => {
      const changes = someMade(chosen);
      return fc.tuple(
        fc.constant(changes),
        fc.shuffledSubarray([...changes, ...changes], { minLength: changes.length * 2 }),
      );
    });
    fc.assert(
      fc.property(read, ([changes, shuffled]) => {
        expect(
          isDeepStrictEqual(
            effectiveRegister(file, shuffled, nameOf),
            effectiveRegister(file, changes, nameOf),
          ),
        ).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('changes of different fields do the same whichever was made first', () => {
    const sorted = (register: typeof file) => ({
      ...register,
      meetings: register.meetings.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    });
    fc.assert(
      fc.property(some, (chosen) => {
        const inAnyOrder = effectiveRegister(file, someMade(chosen), nameOf).register;
        const inOrder = effectiveRegister(
          file,
          someMade(oneOfEach.filter((one) => chosen.includes(one))),
          nameOf,
        ).register;
        expect(isDeepStrictEqual(sorted(inAnyOrder), sorted(inOrder))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('taken back, in any order and twice, the file is what stands: the very same register', () => {
    const undone = some.chain((chosen) => {
      const numbers = someMade(chosen).map(({ number }) => number);
      return fc.tuple(
        fc.constant(chosen),
        fc.shuffledSubarray([...numbers, ...numbers], { minLength: numbers.length * 2 }),
      );
    });
    fc.assert(
      fc.property(undone, ([chosen, numbers]) => {
        const changes = someMade(chosen);
        const backs = numbers.map((number, at) => takenBack(number, changes.length + 1 + at));
        expect(effectiveRegister(file, [...changes, ...backs], nameOf).register).toBe(file);
      }),
      { numRuns: 100 },
    );
  });

  test('taking one back leaves exactly the others', () => {
    fc.assert(
      fc.property(some, fc.nat(), (chosen, which) => {
        const changes = someMade(chosen);
        const number = (which % changes.length) + 1;
        const without = changes.filter((change) => change.number !== number);
        const back = takenBack(number, changes.length + 1);
        expect(
          isDeepStrictEqual(
            effectiveRegister(file, [...changes, back], nameOf).register,
            effectiveRegister(file, without, nameOf).register,
          ),
        ).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('a file that has not changed contradicts none of them', () => {
    fc.assert(
      fc.property(some, (chosen) => {
        expect(effectiveRegister(file, someMade(chosen), nameOf).conflicts).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a later file', () => {
  const csvg = 'The CSVG holds a multi-agency meeting every week.';

  test('that says otherwise is a conflict with both values, and the change stands', () => {
    const changes = made([meets]);
    const later = laterFile(csvg, 'The CSVG holds a meeting every other week.');
    const { register, conflicts } = effectiveRegister(later, changes, nameOf);
    expect(conflicts).toEqual([
      { kind: 'differs', change: changes[0], inFile: 'The CSVG holds a meeting every other week.' },
    ]);
    const group = register.groups.find(({ id }) => id === 'csvg');
    expect(group?.facts.find(({ aspect }) => aspect === 'meets')?.says).toBe(meets.says);
  });

  test.each([
    ['says what the change says', meets.says, []],
    ['is as it was', csvg, []],
  ])('that %s is none', (_name, says, expected) => {
    expect(effectiveRegister(laterFile(csvg, says), made([meets]), nameOf).conflicts).toEqual(expected);
  });

  test('a decision to keep the change settles it until the file says something else again', () => {
    const says = 'The CSVG meets twice a week.';
    const later = laterFile(csvg, says);
    const kept = made([meets]).concat({
      ...takenBack(1, 2),
      alteration: { kind: 'kept', change: 1, against: says },
    });
    expect(effectiveRegister(later, kept, nameOf).conflicts).toEqual([]);
    const again = laterFile(csvg, 'The CSVG meets yearly.');
    expect(effectiveRegister(again, kept, nameOf).conflicts).toHaveLength(1);
  });

  test('only the newest change of a field can be contradicted, and taking it back uncovers the one before', () => {
    const changes = made([meets, { ...meets, says: 'The CSVG meets yearly.' }]);
    const later = laterFile(csvg, 'The CSVG meets daily.');
    const numbers = (all: readonly Change[]) =>
      effectiveRegister(later, all, nameOf).conflicts.map(({ change }) => change.number);
    expect(numbers(changes)).toEqual([2]);
    expect(numbers([...changes, takenBack(2, 3)])).toEqual([1]);
  });

  test('that rewords a corrected fact: reported, and the correction stands in its place', () => {
    const changes = made([corrected]);
    const later = laterFile(corrected.from, 'Kent Police has the lead.');
    const { register, conflicts } = effectiveRegister(later, changes, nameOf);
    expect(conflicts).toMatchObject([{ kind: 'differs', inFile: 'Kent Police has the lead.' }]);
    const facts = register.groups.find(({ id }) => id === 'socp')?.facts ?? [];
    expect(facts.filter(({ aspect }) => aspect === 'lead').map(({ says }) => says)).toEqual([corrected.says]);
  });

  test('that holds the added meeting under an id of its own: it stands there once', () => {
    const changes = made([added]);
    const [held] = effectiveRegister(file, changes, nameOf).register.meetings.slice(-1);
    if (!held) throw new Error('expected the added meeting');
    const later = { ...file, meetings: [...file.meetings, { ...held, id: 'scrutiny-2027-04-15' }] };
    const { register, conflicts } = effectiveRegister(later, changes, nameOf);
    expect(register.meetings.filter(({ item }) => item === added.item)).toHaveLength(1);
    expect(conflicts).toEqual([]);
  });

  test('without the subject: the change is reported and not applied, the others are', () => {
    const changes = made([meets, cancelled, moved]);
    const later = { ...file, groups: file.groups.filter(({ id }) => id !== 'csvg') };
    const { register, conflicts } = effectiveRegister(later, changes, nameOf);
    expect(conflicts).toMatchObject([{ kind: 'gone', change: { number: 1 } }]);
    expect(register.meetings.find(({ id }) => id === cancelled.meeting)?.cancelled).toEqual({ source });
  });

  test('a kind that only a newer bot knows is reported and does no harm', () => {
    const [change] = made([meets]);
    const alteration = { kind: 'from the future' } as unknown as Alteration;
    const { register, conflicts } = effectiveRegister(
      file,
      change ? [{ ...change, alteration }] : [],
      nameOf,
    );
    expect(register).toBe(file);
    expect(conflicts).toMatchObject([{ kind: 'gone', missing: 'a newer version of the bot' }]);
  });
});
