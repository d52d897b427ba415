import { londonDay } from '../../calendar/london.ts';
import type { Priority } from '../../partnership/register.ts';
import type { Person } from '../../people/person.ts';
import { maySeeUnpublished } from '../../status/seen-by.ts';
import { isPublished } from '../../status/standing.ts';
import type { StatusUpdate } from '../../status/status.ts';
import type { BotParts } from '../parts.ts';
import { groupsOf } from '../who-answers-for.ts';

/** Who looks; nobody in particular where several look on. */
export type Viewer = Person | undefined;

/** Whether this viewer may read the update's words as it stands today. */
export const isSeenBy = (
  { book, clock }: Pick<BotParts, 'book' | 'clock'>,
  priority: Priority,
  update: StatusUpdate,
  viewer: Viewer,
): boolean =>
  isPublished(update, londonDay(clock.now())) ||
  maySeeUnpublished(viewer, update, groupsOf(book(), priority));
