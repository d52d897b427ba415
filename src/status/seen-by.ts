import { mayDo } from '../people/may-do.ts';
import type { Person } from '../people/person.ts';
import type { StatusUpdate } from './status.ts';

/**
 * Whether somebody sees an update before it is published: its author, officers, and the chair, deputy and
 * contributors of the groups that lead the priority. `groups` are their ids, and the priority's.
 */
export const maySeeUnpublished = (
  person: Person | undefined,
  { by }: Pick<StatusUpdate, 'by'>,
  groups: readonly string[],
): boolean => person !== undefined && (person.key === by || mayDo(person, 'see unpublished', groups));
