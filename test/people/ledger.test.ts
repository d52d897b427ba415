import { describe, expect, test } from '@jest/globals';
import { absenceOn, isWorkingFor, presenceOf } from '../../src/people/absence.ts';
import { answering } from '../../src/people/answering.ts';
import { type HeldPost, heldPosts, isInForce } from '../../src/people/held-posts.ts';
import type { Deed, Ledger } from '../../src/people/ledger.ts';
import { linkOf, links, placesOf } from '../../src/people/linked-places.ts';
import type { Person } from '../../src/people/person.ts';

const ledger = (...deeds: readonly Deed[]): Ledger =>
  deeds.map((deed, index) => ({ number: index + 1, by: 'olive', at: index, operation: `op-${index}`, deed }));
const post = { person: 'dana', role: 'chair', group: 'mdaf' } as const;
const named = (from: string, until?: string): Deed => ({ kind: 'named', ...post, from, until });
const ended = (from: string): Deed => ({ kind: 'ended', ...post, from });
const holdsOn = (so: Ledger, day: string, given: readonly HeldPost[] = []): boolean =>
  heldPosts(so, given).some((one) => isInForce(one, day));

describe('posts', () => {
  test.each([
    ['2026-11-30', false],
    ['2026-12-01', true],
    ['2027-01-03', true],
    ['2027-01-04', false],
  ])('from and until hold on both their days: %s %p', (day, holds) => {
    expect(holdsOn(ledger(named('2026-12-01', '2027-01-03')), day)).toBe(holds);
  });

  test('what ended keeps its row, and can be given anew', () => {
    const so = ledger(named('2026-12-01'), ended('2027-01-01'), named('2027-03-01'));
    expect(heldPosts(so)).toHaveLength(2);
    expect(['2026-12-31', '2027-01-01', '2027-03-01'].map((day) => holdsOn(so, day))).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('a post of a file ends in Teams; an officer’s of the settings does not', () => {
    const given = { ...post, from: '0001-01-01', until: undefined, named: undefined };
    expect(holdsOn(ledger(ended('2027-01-01')), '2027-01-01', [given])).toBe(false);
    const officer: HeldPost = { ...given, role: 'officer', group: undefined };
    const end: Deed = {
      kind: 'ended',
      person: 'dana',
      role: 'officer',
      group: undefined,
      from: '2027-01-01',
    };
    expect(holdsOn(ledger(end), '2027-01-01', [officer])).toBe(true);
  });
});

describe('being there', () => {
  const away: Deed = { kind: 'away', person: 'dana', from: '2026-12-20', until: '2027-01-03' };
  const works = (so: Ledger, day: string): boolean => isWorkingFor({ presence: presenceOf(so, 'dana') }, day);

  test.each([
    ['2026-12-19', true],
    ['2026-12-20', false],
    ['2027-01-03', false],
    ['2027-01-04', true],
  ])('away on both days of it: %s %p', (day, does) => {
    expect(works(ledger(away), day)).toBe(does);
  });

  test('back ends it from that day on, and somebody else’s absence is theirs', () => {
    const so = ledger(away, { kind: 'back', person: 'dana', from: '2026-12-28' });
    expect([works(so, '2026-12-27'), works(so, '2026-12-28')]).toEqual([false, true]);
    expect(isWorkingFor({ presence: presenceOf(so, 'dev') }, '2026-12-21')).toBe(true);
  });

  test('only on the days they said, the last word counting', () => {
    const so = ledger(
      { kind: 'days', person: 'dana', days: [1] },
      { kind: 'days', person: 'dana', days: [2, 3, 4] },
    );
    expect(['2026-11-23', '2026-11-24'].map((day) => works(so, day))).toEqual([false, true]);
    expect(isWorkingFor({}, '2026-11-23')).toBe(true);
  });

  test('of two absences the longer one is told', () => {
    const so = ledger(away, { kind: 'away', person: 'dana', from: '2026-12-20', until: '2027-02-01' });
    expect(absenceOn({ presence: presenceOf(so, 'dana') }, '2026-12-25')?.until).toBe('2027-02-01');
  });
});

describe('whom to ask', () => {
  const day = '2026-12-25';
  const person = (name: string, until?: string): Person => ({
    key: name,
    entraId: name,
    name,
    isGuest: false,
    posts: [],
    presence: { absences: until ? [{ from: '2026-12-20', until }] : [], weekdays: undefined },
  });
  const dana = person('Dana');
  const danaAway = person('Dana', '2027-01-03');
  const dev = person('Dev');
  const devAway = person('Dev', '2027-01-03');
  const olive = person('Olive');

  test.each([
    ['the chair', [dana], [dev], ['Dana'], undefined],
    [
      'the deputy while the chair is away',
      [danaAway],
      [dev],
      ['Dev'],
      /Dana is away until 3 January 2027.*deputy/,
    ],
    ['the officers while both are', [danaAway], [devAway], ['Olive'], /Dana is away.*Dev is away.*officers/],
    ['the officers where no chair is set', [], [], ['Olive'], /no chair is set.*officers/],
    ['the chair who is there, of two', [danaAway, person('Dora')], [dev], ['Dora'], /Dana is away/],
  ])('%s', (_who, chairs, deputies, asked, why) => {
    const said = answering({ chairs, deputies, officers: [olive] }, day);
    expect(said.asked.map(({ name }) => name)).toEqual(asked);
    if (why) expect(said.why).toMatch(why);
    else expect(said.why).toBeUndefined();
  });

  test('officers who are all away are asked nevertheless: somebody must be', () => {
    const officers = [person('Olive', '2027-01-03')];
    expect(answering({ chairs: [], deputies: [], officers }, day).asked).toEqual(officers);
  });
});

describe('places', () => {
  const place = (conversation: string) => ({ conversation, name: conversation });
  const link = (conversation: string, group?: string): Deed => ({
    kind: 'linked',
    place: place(conversation),
    group,
  });

  test('the last word on a place counts, and unlinking frees it', () => {
    expect(linkOf(ledger(link('a', 'socp'), link('a', 'mdaf')), 'a')?.group).toBe('mdaf');
    expect(links(ledger(link('a', 'socp'), { kind: 'unlinked', place: place('a') }))).toEqual([]);
  });

  test('the officers have one place, a group as many as it likes', () => {
    const so = ledger(link('a'), link('b'), link('c', 'socp'), link('d', 'socp'));
    expect([placesOf(so, undefined), placesOf(so, 'socp')]).toEqual([['b'], ['c', 'd']]);
  });
});
