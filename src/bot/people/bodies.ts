import type { Group, Priority } from '../../partnership/register.ts';
import type { Book } from '../parts.ts';

/** Something people can be named for. */
export type Body = Group | Priority;

/** Groups first, so that they head a choice; then the priorities. */
export const bodies = ({ register }: Book): readonly Body[] => [...register.groups, ...register.priorities];

export const bodyOf = (book: Book, id: string | undefined): Body | undefined =>
  bodies(book).find((one) => one.id === id);

/** How a group is called within a sentence; an id that the register no longer has stands for itself. */
export const shortOf = (book: Book, id: string | undefined): string | undefined =>
  id === undefined ? undefined : (bodyOf(book, id)?.short ?? id);
