import { describe, expect, test } from '@jest/globals';
import type { Alteration } from '../../src/changes/change.ts';
import { proposal } from '../../src/changes/proposal.ts';
import { readKnown } from '../../src/partnership/known.ts';
import { registerProblems } from '../../src/partnership/register-problems.ts';
import { createRegisterSchema } from '../../src/partnership/schema/register-schema.ts';
import { writeRegister } from '../../src/partnership/write-register.ts';
import { file, made, oneOfEach, standingsOn, today } from './made.ts';

const [outcome, deadline, added, , , lead, meets] = oneOfEach;
const propose = (alteration: Alteration, before: readonly Alteration[] = []) =>
  proposal(alteration, standingsOn(file, made(before)), today);

describe('a register written as a file', () => {
  test('reads as the same register, by the file’s own rules', () => {
    const data = writeRegister(file);
    expect(createRegisterSchema(readKnown(data)).parse(data)).toEqual(file);
  });

  test('is refused where a file would be', () => {
    const meetings = file.meetings.map((meeting) => ({ ...meeting, committee: 'parish' }));
    expect(registerProblems({ ...file, meetings })).toContainEqual(
      expect.stringContaining('meetings[0].committee: expected the id of one of the committees'),
    );
  });
});

describe('a change is shown before it is made', () => {
  test('what it replaces, with its source, and what the file says', () => {
    expect(propose(meets)).toEqual({
      kind: 'proposed',
      account: {
        what: 'Community Safety Unit Vulnerabilities Group (CSVG): how often it meets',
        was: { says: 'The CSVG holds a multi-agency meeting every week.', source: 'R2019 2.7' },
        to: 'The CSVG meets monthly.',
        inFile: 'The CSVG holds a multi-agency meeting every week.',
      },
    });
  });

  test('a second change replaces the first, and is still held against the file', () => {
    expect(propose({ ...meets, says: 'The CSVG meets yearly.' }, [meets])).toMatchObject({
      account: {
        was: { says: meets.says, source: 'changed in Teams by Olive Officer, 23 November 2026' },
        inFile: 'The CSVG holds a multi-agency meeting every week.',
      },
    });
  });

  test('taking back shows what will stand then', () => {
    expect(propose({ kind: 'taken back', change: 1 }, [meets])).toMatchObject({
      account: { was: { says: meets.says }, to: 'The CSVG holds a multi-agency meeting every week.' },
    });
    expect(propose({ kind: 'taken back', change: 1 }, [deadline])).toMatchObject({
      account: { to: 'not held' },
    });
  });
});

describe('a change is refused with a sentence', () => {
  const back = { kind: 'taken back', change: 1 } as const;
  test.each<[string, Alteration, readonly Alteration[], string]>([
    ['a meeting there is not', { ...outcome, meeting: 'council-1999' }, [], 'the meeting'],
    ['a committee there is not', { ...added, committee: 'parish' }, [], 'the committee'],
    ['a group there is not', { ...lead, group: 'nobody' }, [], 'the group'],
    ['a duty without a yearly rhythm', { ...deadline, duty: 'conditional-refresh' }, [], 'yearly rhythm'],
    ['words that say nothing', { ...meets, says: ' ' }, [], 'expected text'],
    ['a meeting without an item', { ...added, item: '' }, [], 'expected text'],
    ['an id that is taken', { ...added, meeting: 'smp' }, [], 'expected an id used once'],
    ['an id that is none', { ...added, meeting: 'Not An Id' }, [], 'small letters'],
    ['a day there is not', { ...deadline, date: { ...deadline.date, day: 32 } }, [], 'expected a date'],
    ['too many words', { ...meets, says: 'x'.repeat(401) }, [], 'too long'],
    ['what stands already', meets, [meets], 'already'],
    ['a change there is not', { ...back, change: 9 }, [meets], 'no change 9'],
    ['what is taken back already', back, [meets, back], 'taken back already'],
    ['keeping what nothing contradicts', { kind: 'kept', change: 1 }, [meets], 'does not contradict'],
  ])('%s', (_name, alteration, before, says) => {
    expect(propose(alteration, before)).toEqual({ kind: 'refused', says: expect.stringContaining(says) });
  });
});
