import { type Day, writeDay } from '../calendar/london.ts';
import type { HeldPost } from '../people/held-posts.ts';
import type { Question } from '../question/question.ts';

/** The days a question asks about: today where it names none. */
export type AskedDays = {
  readonly first: Day;
  readonly last: Day;
  /** "2 December 2026"; undefined for today. */
  readonly says: string | undefined;
};

/** The days asked about `subject`, where it is among `questions`. */
export const askedDays = (
  questions: readonly Question[],
  subject: string | undefined,
  today: Day,
): AskedDays => {
  const about = questions.filter((question) => question.kind === 'about');
  const time = (about.find((question) => question.subject === subject) ?? about[0])?.time;
  if (time?.kind !== 'span') return { first: today, last: today, says: undefined };
  const { first, last } = time;
  const isToday = first === today && last === today;
  return { first, last, says: isToday ? undefined : first === last ? writeDay(first) : time.says };
};

/** Whether it is held on one of the days; a setting tells nothing of days that are past. */
export const isHeldIn = (post: HeldPost, { first, last }: AskedDays, today: Day): boolean =>
  post.from <= last &&
  (post.until === undefined || (post.until >= first && post.until >= post.from)) &&
  (post.named !== undefined || last >= today);

/** Whether it begins after all of them. */
export const beginsAfter = ({ from, until }: HeldPost, { last }: AskedDays): boolean =>
  from > last && (until === undefined || until >= from);
