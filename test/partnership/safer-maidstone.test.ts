import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { writeProblem } from '../../src/partnership/problem.ts';
import { readRegister } from '../../src/partnership/read-register.ts';
import type { Register, Subject } from '../../src/partnership/register.ts';
import { writeReport } from '../../src/partnership/write-source.ts';

const file = 'data/safer-maidstone.yaml';
const reading = readRegister(readFileSync(file, 'utf8'), file);
if (reading.kind !== 'read') throw new Error(reading.problems.map(writeProblem).join('\n'));
const { register } = reading;

const subjectsOf = (held: Register): readonly Subject[] => [
  held.partnership,
  ...held.reports,
  ...held.plans,
  ...held.priorities,
  ...held.groups,
  ...held.organisations,
  ...held.committees,
  ...held.meetings,
  ...held.grants,
  ...held.duties,
  ...held.topics,
];
const subjects = subjectsOf(register);
const priority = (id: string) => register.priorities.find((held) => held.id === id);
const subject = (id: string) => subjects.find((held) => held.id === id);
const flat = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9&]+/g, ' ')
    .trim();

/** Every sentence that can be shown, wherever it stands. */
const sentences = (value: unknown, key = ''): readonly string[] => {
  if (typeof value === 'string')
    return ['says', 'caveat', 'amountSays', 'recommended'].includes(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    sentences(inner, Array.isArray(value) ? key : name),
  );
};

describe('the register of the Safer Maidstone Partnership', () => {
  test('each sentence fits a card', () => {
    expect(sentences(register).filter((sentence) => sentence.length > 220)).toEqual([]);
  });

  test('each sentence makes sense without the one before it', () => {
    const alone = sentences(subjects.map(({ facts, silences }) => [facts, silences]));
    expect(alone.filter((says) => /^(It|Its|He|His|They) /.test(says))).toEqual([]);
  });

  test('one word finds one subject', () => {
    const finders = subjects.flatMap(({ id, words, search, nearby }) =>
      [...new Set([...words, ...search, ...nearby].map(flat))].map((word) => ({ word, id })),
    );
    const first = new Map(finders.toReversed().map(({ word, id }) => [word, id]));
    expect(finders.filter(({ word, id }) => first.get(word) !== id)).toEqual([]);
  });

  test.each([
    ['organised-crime', 'on-track', undefined],
    ['domestic-abuse', 'on-track', undefined],
    ['young-people', 'on-track', 'misprints'],
    ['town-centre', 'exceeding-expectations', 'no heading'],
  ])('%s was reported %s for year 1 of 2022-25, R2023 2.6', (id, rating, caveat) => {
    const [reported, ...more] = priority(id)?.reported ?? [];
    expect(more).toEqual([]);
    expect(reported).toMatchObject({ rating, period: '2022-23', planYear: 1, plan: 'plan-2022-25' });
    expect(reported?.source).toEqual({ kind: 'report', report: 'r2023', at: '2.6' });
    if (caveat) expect(reported?.caveat).toContain(caveat);
  });

  test.each(['mental-health', 'substance-misuse'])('no status is held for %s, and that is said', (id) => {
    expect(priority(id)?.reported).toEqual([]);
    expect(priority(id)?.silences.some(({ aspect }) => aspect === 'status')).toBe(true);
  });

  test('five themes of 2019, four headings of 2023', () => {
    const of = (plan: string) =>
      register.priorities
        .filter(({ titles }) => titles.some((title) => title.plan === plan))
        .map(({ id }) => id);
    expect(of('plan-2019-22')).toEqual([
      'organised-crime',
      'domestic-abuse',
      'young-people',
      'substance-misuse',
      'mental-health',
    ]);
    expect(of('plan-2022-25')).toEqual(['organised-crime', 'domestic-abuse', 'young-people', 'town-centre']);
  });

  test('only four groups are called subgroups', () => {
    expect(register.groups.filter(({ isSubgroup }) => isSubgroup).map(({ id }) => id)).toEqual([
      'socp',
      'domestic-abuse-forum',
      'community-youth-safety-group',
      'csvg',
    ]);
  });

  test('only the SOCP has a lead agency, only the CSVG a rhythm', () => {
    const having = (aspect: string) =>
      register.groups
        .filter(({ isSubgroup, facts }) => isSubgroup && facts.some((fact) => fact.aspect === aspect))
        .map(({ id }) => id);
    expect(having('lead')).toEqual(['socp']);
    expect(having('meets')).toEqual(['csvg']);
  });

  test('no report of 2023 makes a group the lead of a priority; substance misuse has no subgroup', () => {
    const links = register.priorities.flatMap(({ delivery }) => delivery);
    const leads = links.filter(({ role }) => role === 'leads');
    expect(leads.map(({ source }) => source.kind === 'report' && source.report)).toEqual(
      Array(4).fill('r2019'),
    );
    expect(priority('substance-misuse')?.delivery.map(({ group, role }) => [group, role])).toEqual([
      ['community-protection-team', 'owns the action plan'],
    ]);
  });

  test.each(['mdaf', 'tctf', 'lcpg', 'dcsm'])('%s is never spelled out, and that is said', (id) => {
    expect(subject(id)?.name).toBe(id.toUpperCase());
    expect(subject(id)?.silences.find(({ aspect }) => aspect === 'about')?.says).toContain('never spell out');
  });

  test.each([
    ['tactical-pot', 'amount'],
    ['council-2019-04-10', 'decided'],
    ['che-2019-03-19', 'decided'],
    ['scrutiny-2023-04-13', 'decided'],
    ['strategic-plan-objectives', 'contents'],
    ['cross-cutting-themes', 'contents'],
    ['domestic-abuse-duty', 'law'],
    ['appendices', 'amount'],
  ])('of %s no %s is held', (id, aspect) => {
    expect(subject(id)?.facts.filter((fact) => fact.aspect === aspect)).toEqual([]);
  });

  test('no outcome of any meeting is held as decided', () => {
    expect(register.meetings.filter(({ decided }) => decided)).toEqual([]);
  });

  test('the grant: £40k for 2019-20, stages in their order', () => {
    const round = register.grants[0]?.rounds[0];
    expect(round).toMatchObject({ year: '2019-20', amount: 40_000 });
    expect(round?.amountSays).toContain('due to receive');
    expect(round?.stages.map(({ by }) => by?.precision)).toEqual([
      undefined,
      undefined,
      'end of month',
      'month',
    ]);
  });

  test('a refresh never rolls forward, what is yearly may', () => {
    const rhythm = (id: string) => register.duties.find((duty) => duty.id === id)?.rhythm;
    expect(rhythm('conditional-refresh')).toBe('conditional');
    expect(['grant-proposals', 'grant-progress-report', 'strategic-assessment'].map(rhythm)).toEqual(
      Array(3).fill('yearly'),
    );
  });

  test('sign-offs are as printed', () => {
    const signOff = (id: string) => register.implications.find((row) => row.id === id)?.signOff;
    expect(register.implications.map(({ report }) => report).filter((id) => id === 'r2019')).toHaveLength(10);
    expect(register.implications).toHaveLength(22);
    expect(signOff('r2019-financial')).toBe('Paul Holland, Senior Finance Manager (Client)');
    expect(signOff('r2023-financial')).toBe('Head of Housing & Regulatory Services');
    expect(signOff('r2023-public-health')).toBe('[Public Health Officer]');
  });

  test('a report is written with title, committee and date', () => {
    expect(writeReport(register, 'r2019')).toBe(
      'R2019: Community Safety Plan 2019-22, Communities, Housing & Environment Committee, 19 March 2019',
    );
  });
});
