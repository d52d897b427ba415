import { type Day, writeDay } from '../calendar/london.ts';
import type { HeldPost } from './held-posts.ts';
import type { Role } from './person.ts';

/** "chair of the MDAF", "contributor to domestic abuse", "officer". `group` is its short name. */
export const writePost = (role: Role, group: string | undefined): string => {
  if (group === undefined) return role === 'officer' ? 'an officer' : role;
  return `${role === 'deputy' ? 'deputy chair' : role} ${role === 'contributor' ? 'to' : 'of'} ${group}`;
};

/** "from 1 December 2026 until 3 January 2027"; without what is past or open. */
export const writeSpan = ({ from, until }: Pick<HeldPost, 'from' | 'until'>, today: Day): string =>
  [from > today ? `from ${writeDay(from)}` : '', until === undefined ? '' : `until ${writeDay(until)}`]
    .filter(Boolean)
    .join(' ');

/** "Ann, Bob and Cem" */
export const writeList = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names);

/** "Ann, Bob or Cem" */
export const writeEither = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
