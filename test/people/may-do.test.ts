import { describe, expect, test } from '@jest/globals';
import { type Act, mayDo, writeWhoMay } from '../../src/people/may-do.ts';
import type { Person, Role } from '../../src/people/person.ts';

const holder = (role: Role, group?: string): Person => ({
  key: 'key',
  entraId: 'entra',
  name: 'Ann',
  isGuest: false,
  posts: [{ role, group }],
});
const groups = ['domestic-abuse-forum', 'domestic-abuse'];

describe('who may do what for a priority', () => {
  const yes: readonly Role[] = ['chair', 'deputy', 'officer'];
  const officer: readonly Role[] = ['officer'];
  const rules: readonly [Act, readonly Role[]][] = [
    ['record status', yes],
    ['request update', yes],
    ['move clock', officer],
    ['change register', officer],
    ['name people', officer],
    ['hand over', ['chair', 'officer']],
    ['link places', officer],
    ['change other people’s days', officer],
    ['see delivery', ['officer', 'democratic services']],
  ];
  const roles: readonly Role[] = [
    'reader',
    'contributor',
    'chair',
    'deputy',
    'officer',
    'democratic services',
  ];
  const table = rules.flatMap(([act, may]) => roles.map((role) => [role, act, may.includes(role)] as const));

  test.each(table)('%s, %s: %p', (role, act, may) => {
    expect(mayDo(holder(role, 'domestic-abuse-forum'), act, groups)).toBe(may);
  });

  test.each(['chair', 'deputy'] as const)('a %s of another group may not', (role) => {
    expect(mayDo(holder(role, 'socp'), 'record status', groups)).toBe(false);
  });

  test('a chair without a group, or for an act on no group, may not', () => {
    expect(mayDo(holder('chair'), 'record status', groups)).toBe(false);
    expect(mayDo(holder('chair', 'socp'), 'record status')).toBe(false);
  });

  test('somebody unknown may ask, and nothing else', () => {
    expect([mayDo(undefined, 'ask'), mayDo(undefined, 'record status', groups)]).toEqual([true, false]);
  });

  test('whoever may not is told who may', () => {
    expect(writeWhoMay('record status')).toBe('an officer, or the chair or deputy of the group');
    expect(writeWhoMay('move clock')).toBe('an officer');
  });
});
