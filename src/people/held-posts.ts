import { addDays, type Day } from '../calendar/london.ts';
import type { Instant } from '../clock.ts';
import type { Deed, Ledger } from './ledger.ts';
import type { Role } from './person.ts';

/** A post somebody was named to, with what became of it. */
export type HeldPost = {
  readonly person: string;
  readonly role: Role;
  readonly group: string | undefined;
  readonly from: Day;
  /** The last day, where it has one: before `from` where it never began. */
  readonly until: Day | undefined;
  /** Who named them and when; undefined where a setting or a file did. */
  readonly named: { readonly by: string; readonly at: Instant } | undefined;
};

type Ended = Extract<Deed, { kind: 'ended' }>;

const isSamePost = (one: Pick<HeldPost, 'person' | 'role' | 'group'>, other: typeof one): boolean =>
  one.person === other.person && one.role === other.role && one.group === other.group;

const earlier = (one: Day | undefined, other: Day): Day => (one !== undefined && one < other ? one : other);

/** Whether a post given by a setting can be ended in Teams: the first officers stay, so that none locks all out. */
const isForGood = (post: HeldPost): boolean => post.named === undefined && post.role === 'officer';

const endedBy = (post: HeldPost, { from }: Ended): HeldPost => ({
  ...post,
  until: earlier(post.until, addDays(from, -1)),
});

/** Every post ever given, oldest first, each up to the day it ended or ends. `given` are those of settings and files. */
export const heldPosts = (ledger: Ledger, given: readonly HeldPost[] = []): readonly HeldPost[] => {
  let posts = [...given];
  for (const { deed, by, at } of ledger) {
    if (deed.kind === 'named') {
      const { person, role, group, from, until } = deed;
      posts.push({ person, role, group, from, until, named: { by, at } });
    }
    if (deed.kind === 'ended')
      posts = posts.map((post) => (isSamePost(post, deed) && !isForGood(post) ? endedBy(post, deed) : post));
  }
  return posts;
};

export const isInForce = ({ from, until }: HeldPost, day: Day): boolean =>
  from <= day && (until === undefined || day <= until);

/** Whether it is in force now or will be. */
export const isAhead = ({ from, until }: HeldPost, day: Day): boolean =>
  until === undefined || (until >= day && until >= from);
