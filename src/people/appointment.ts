import type { Post, Role } from './person.ts';

/** Somebody who holds roles, before or after the bot has met them. */
export type Appointment = {
  readonly entraId: string;
  readonly name: string | undefined;
  readonly posts: readonly Post[];
};

/** The first officers, from their Entra ids. */
export const firstOfficers = (entraIds: readonly string[]): readonly Appointment[] =>
  entraIds.map((entraId) => ({ entraId, name: undefined, posts: [{ role: 'officer', group: undefined }] }));

/** Everything that several lists give the same person, put together. */
export const postsOf = (appointments: readonly Appointment[], entraId: string): readonly Post[] =>
  appointments.filter((one) => isSameId(one.entraId, entraId)).flatMap(({ posts }) => posts);

/** Entra ids are not case-sensitive. */
export const isSameId = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether a post is this role, for this group where one is asked for. */
export const isPost = (post: Post, role: Role, group: string | undefined): boolean =>
  post.role === role && (group === undefined || post.group === group);
