import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { createIndex } from '../../src/partnership/create-index.ts';
import { readRegister } from '../../src/partnership/read-register.ts';
import { writeReport, writeSource } from '../../src/partnership/write-source.ts';

const file = 'test/partnership/harbour.yaml';
const reading = readRegister(readFileSync(file, 'utf8'), file);
if (reading.kind !== 'read') throw new Error(`${file} is expected to be without problem`);
const { register } = reading;

describe('another partnership', () => {
  test('its dates are as fine as written and no finer', () => {
    expect(register.meetings.map(({ date }) => date.precision)).toEqual(['day', 'month']);
    expect(register.duties[0]?.past[0]?.date).toEqual({ precision: 'end of month', year: 2031, month: 11 });
    expect(register.priorities[0]?.facts[1]?.asAt).toEqual({ precision: 'year', year: 2030 });
  });

  test('what is left out of the file is empty, or the name where a short one is wanted', () => {
    expect(register.groups[1]).toMatchObject({
      short: 'Slick Team',
      isSubgroup: false,
      formerNames: [],
      facts: [],
      nearby: [],
    });
    expect(register.meetings[1]?.recommended).toBeUndefined();
  });

  test.each([
    [{ kind: 'report', report: 'w2031', at: '3.10' }, 'W2031 3.10'],
    [{ kind: 'report', report: 'w2031', at: '4 Legal' }, 'W2031 4 Legal'],
    [{ kind: 'statute', name: 'Port Safety Act 2029, section 3' }, 'Port Safety Act 2029, section 3'],
  ] as const)('the source %j reads "%s"', (source, written) => {
    expect(writeSource(register, source)).toBe(written);
  });

  test('a statute is a source of its own', () => {
    expect(register.partnership.facts[1]?.source).toEqual({
      kind: 'statute',
      name: 'Port Safety Act 2029, section 3',
    });
  });

  test('a report is written with title, committee and date', () => {
    expect(writeReport(register, 'w2033')).toBe('W2033: Harbour Plan Update, Quay Committee, September 2033');
  });

  test.each([
    ['hsp', 'partnership'],
    ['w2031', 'report'],
    ['plan-2031-34', 'plan'],
    ['oil-spills', 'priority'],
    ['slick-team', 'group'],
    ['lottery', 'organisation'],
    ['quay-committee', 'committee'],
    ['quay-2033-09', 'meeting'],
    ['lottery-grant', 'grant'],
    ['storm-review', 'duty'],
    ['w2031-legal', 'implication'],
    ['lighthouse', 'topic'],
    ['aground', 'rating'],
  ])('%s is found as a %s', (id, kind) => {
    const found = createIndex(register).get(id);
    expect(found?.kind).toBe(kind);
    expect(found?.subject.id).toBe(id);
  });
});
