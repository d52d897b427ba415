import { describe, expect, test } from '@jest/globals';
import type { Plan, Priority } from '../../src/partnership/register.ts';
import { firstOfficers, postsOf } from '../../src/people/appointment.ts';
import { leadingGroups } from '../../src/people/leading-groups.ts';
import { readPeopleFile } from '../../src/people/people-file.ts';

const isGroup = (id: string): boolean => ['socp', 'domestic-abuse-forum'].includes(id);
const read = (text: string) => readPeopleFile(text, 'people.yaml', isGroup);
const ann = `
people:
  - entra: 11111111-1111-1111-1111-111111111111
    name: "Rehearsal: Ann Example"
    roles:
      - role: chair
        group: domestic-abuse-forum
      - role: officer
`;

describe('a file of people', () => {
  test('gives people with their roles', () => {
    expect(read(ann)).toEqual([
      {
        entraId: '11111111-1111-1111-1111-111111111111',
        name: 'Rehearsal: Ann Example',
        posts: [
          { role: 'chair', group: 'domestic-abuse-forum' },
          { role: 'officer', group: undefined },
        ],
      },
    ]);
  });

  test.each([
    [
      'an unknown role',
      ann.replace('role: chair', 'role: king'),
      'people.yaml:6 people[0].roles[0].role: expected one of reader, contributor, chair, deputy, officer, democratic services, got "king"',
    ],
    [
      'an unknown group',
      ann.replace('domestic-abuse-forum', 'dafodil'),
      'people.yaml:7 people[0].roles[0].group: expected the id of a group or priority in the register, got "dafodil"',
    ],
    [
      'a chair of nothing',
      ann.replace('        group: domestic-abuse-forum\n', ''),
      'people.yaml:6 people[0].roles[0].group: expected the id of a group or priority in the register, got nothing',
    ],
    [
      'no id',
      ann.replace('entra: 11111111-1111-1111-1111-111111111111', 'entra: ann@maidstone'),
      'people.yaml:3 people[0].entra: expected an Entra object id, got "ann@maidstone"',
    ],
    ['no list', 'people: nobody', 'people.yaml:1 people: expected a list'],
    ['nothing', '', 'people.yaml:1 people: expected a list'],
    ['no YAML', 'people: [', 'people.yaml:1 '],
  ])('with %s says file, line, field and what was expected', (_what, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  test('names everything that is wrong at once', () => {
    const wrong = ann.replace('chair', 'king').replace('officer', 'queen');
    expect(() => read(wrong)).toThrow(/king[\s\S]*queen/);
  });
});

test('what several lists give the same person is put together, whatever the case of the id', () => {
  const all = [
    ...firstOfficers(['AA-1']),
    ...firstOfficers(['bb-2']),
    { entraId: 'aa-1', name: 'Ann', posts: [{ role: 'chair', group: 'socp' } as const] },
  ];
  expect(postsOf(all, 'aa-1')).toEqual([
    { role: 'officer', group: undefined },
    { role: 'chair', group: 'socp' },
  ]);
});

test('a priority is led by the groups that the newest plan with any names', () => {
  const delivery = [
    { plan: 'plan-2013-18', group: 'old-group', role: 'leads' },
    { plan: 'plan-2019-22', group: 'domestic-abuse-forum', role: 'leads' },
    { plan: 'plan-2022-25', group: 'mdaf', role: 'is mentioned' },
  ];
  const plans = ['plan-2013-18', 'plan-2019-22', 'plan-2022-25'].map((id) => ({
    id,
    years: { first: Number(id.slice(5, 9)), last: 0 },
  }));
  expect(leadingGroups({ delivery } as unknown as Priority, plans as unknown as Plan[])).toEqual([
    'domestic-abuse-forum',
  ]);
});
