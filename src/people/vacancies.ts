import type { Day } from '../calendar/london.ts';
import type { Register } from '../partnership/register.ts';
import { type HeldPost, isInForce } from './held-posts.ts';
import { leadingGroups } from './leading-groups.ts';

/** Posts that nobody holds on a day. Register ids. */
export type Vacancies = {
  /** Groups without a chair, those that lead a priority first. */
  readonly chairs: readonly string[];
  /** Groups that have a chair and no deputy. */
  readonly deputies: readonly string[];
  /** Priorities for which no chair is set that could be asked. */
  readonly priorities: readonly string[];
};

export const vacancies = (register: Register, posts: readonly HeldPost[], day: Day): Vacancies => {
  const { groups, priorities, plans } = register;
  const isHeld = (role: string, group: string): boolean =>
    posts.some((post) => post.role === role && post.group === group && isInForce(post, day));
  const leading = new Set(priorities.flatMap((priority) => leadingGroups(priority, plans)));
  const ids = groups.map(({ id }) => id);
  const inOrder = [...ids.filter((id) => leading.has(id)), ...ids.filter((id) => !leading.has(id))];
  return {
    chairs: inOrder.filter((id) => !isHeld('chair', id)),
    deputies: inOrder.filter((id) => isHeld('chair', id) && !isHeld('deputy', id)),
    priorities: priorities
      .filter((one) => ![one.id, ...leadingGroups(one, plans)].some((id) => isHeld('chair', id)))
      .map(({ id }) => id),
  };
};
