import { addDays, type Day, writeDay } from '../../calendar/london.ts';
import type { Reply } from '../../chat.ts';
import { type HeldPost, isAhead } from '../../people/held-posts.ts';
import type { Intent } from '../../people/intent.ts';
import { leadingGroups } from '../../people/leading-groups.ts';
import type { Deed } from '../../people/ledger.ts';
import type { Roster } from '../../people/people.ts';
import type { Person, Role } from '../../people/person.ts';
import { writePost, writeSpan } from '../../people/write-post.ts';
import { type Asking, barred, nameOf, notice, refused, writeDeeds } from './asking.ts';
import type { Body } from './bodies.ts';
import { cutWords } from './cut-words.ts';
import { peopleNext } from './next.ts';
import { readBodies } from './said-bodies.ts';
import { readDays } from './span.ts';
import { findWhich } from './which.ts';
import { findWhom } from './whom.ts';

type Naming = Extract<Intent, { kind: 'name' }>;

/** Whether a role is for everything: the others are for a group or a priority. */
export const isForAll = (role: Role): boolean => role === 'officer' || role === 'democratic services';

/** A post about to be given. */
export type Given = {
  readonly person: Person;
  readonly role: Role;
  readonly body: Body | undefined;
  readonly from: Day;
  readonly until: Day | undefined;
};

/** The chairs whose time a new chair without a last day ends: a group has one. */
const endedChairs = ({ posts }: Roster, given: Given, today: Day): readonly HeldPost[] =>
  given.role !== 'chair' || given.until !== undefined
    ? []
    : posts.filter(
        (post) =>
          post.role === 'chair' &&
          post.group === given.body?.id &&
          post.person !== given.person.key &&
          isAhead(post, today) &&
          (post.until === undefined || post.until >= given.from),
      );

const stands = ({ posts }: Roster, { person, role, body, from, until }: Given, today: Day): boolean =>
  posts.some(
    (post) =>
      post.person === person.key &&
      post.role === role &&
      post.group === body?.id &&
      post.until === until &&
      (post.from === from || (post.from <= from && from === today)),
  );

/** What giving a post writes down: the others' end, an earlier term of their own, and the post. */
const deedsOfGiving = (roster: Roster, given: Given, today: Day): readonly Deed[] => {
  const { person, role, body, from, until } = given;
  const group = body?.id;
  const own = roster.posts.some(
    (post) =>
      post.person === person.key && post.role === role && post.group === group && isAhead(post, today),
  );
  const end = (key: string, day: Day): Deed => ({ kind: 'ended', person: key, role, group, from: day });
  return [
    ...endedChairs(roster, given, today).map((post) => end(post.person, from)),
    // A new span replaces the old one: today's last day is told by the new span alone.
    ...(own && from <= today ? [end(person.key, from)] : []),
    { kind: 'named', person: person.key, role, group, from, until },
  ];
};

/** Sentences on who was chair before, and on what a chair is asked. */
const besides = async (asking: Asking, roster: Roster, given: Given): Promise<readonly string[]> => {
  const { parts, signal, today } = asking;
  const before = await Promise.all(
    endedChairs(roster, given, today).map(async ({ person, from }) => {
      const name = nameOf((await parts.people.personOf(person, signal)) ?? { name: '' });
      if (from >= given.from && from > today)
        return `${name} was to begin on ${writeDay(from)} and no longer does.`;
      return given.from <= today
        ? `${name} is chair no longer.`
        : `${name} stays chair until ${writeDay(addDays(given.from, -1))}.`;
    }),
  );
  const { priorities, plans } = parts.book().register;
  const leads = priorities.filter(
    (one) => one.id === given.body?.id || leadingGroups(one, plans).includes(given.body?.id ?? ''),
  );
  if (given.role !== 'chair') return before;
  const asked = leads.map(({ short }) => short).join(', ');
  return [
    ...before,
    asked
      ? `Update requests on ${asked} go to them${given.from > today ? ` from ${writeDay(given.from)}` : ''}.`
      : `The records name no priority that ${given.body?.short} leads, so no update requests go to them. If it leads one now, write for example: ${given.body?.short} now leads domestic abuse.`,
  ];
};

/** Gives the post and says so. */
export const give = async (asking: Asking, given: Given, how: string): Promise<Reply> => {
  const { today, speaker } = asking;
  const what = `${nameOf(given.person)}: ${writePost(given.role, given.body?.short)}`;
  const title = `${what} ${writeSpan(given, today)}`.trim();
  const done = await writeDeeds(asking, (roster) =>
    stands(roster, given, today)
      ? notice(asking, {
          title,
          says: ['That is how it was already. Nothing was changed.'],
          next: peopleNext,
        })
      : deedsOfGiving(roster, given, today),
  );
  if ('kind' in done) return done;
  const guest = given.person.isGuest ? ['They are a guest in this organisation.'] : [];
  const says = [
    `${how} by ${nameOf(speaker)} on ${writeDay(today)}.`,
    ...guest,
    ...(await besides(asking, done.roster, given)),
  ];
  return notice(asking, { title, says, next: peopleNext });
};

/** "An officer of SOCP": theirs would be everything, which is not what was said. */
const forOneOnly = ({ parts }: Asking, { role, which }: Naming): Reply => {
  const words = which.kind === 'said' ? which.words : '';
  const { named, unread } = readBodies(parts.book(), words);
  const [only, other] = named;
  const group = only && !other && unread === '' ? only.short : cutWords(words);
  const all = role === 'officer' ? 'Officers are' : 'Democratic services is';
  return refused(
    'Nothing was changed',
    `${all} for everything, not for ${group} alone. Did you mean contributor or chair of ${group}?`,
    `For everything, write: make @person ${role === 'officer' ? 'an officer' : role}.`,
  );
};

/** Names somebody to a post: officers only. */
export const namePerson = async (asking: Asking, intent: Naming): Promise<Reply> => {
  const { role } = intent;
  const refusal = await barred(asking, 'name people', 'Naming people');
  if (refusal) return refusal;
  if (role === 'reader')
    return refused(
      'Nothing was changed',
      'Everybody is a reader, guests too. To take a post away, write: @person is no longer chair of the group.',
    );
  if (isForAll(role) && intent.which.kind !== 'unsaid') return forOneOnly(asking, intent);
  const days = readDays(intent.span, asking.today);
  if (days.kind === 'wrong') return refused('Nothing was changed', days.says);
  const certain = { ...intent, span: days.certain };
  const found = await findWhom(asking, intent.whom, (whom) => ({ ...certain, whom }));
  if (found.kind === 'reply') return found.reply;
  const { person } = found;
  const whom = { kind: 'known', key: person.key } as const;
  const given = { person, role, from: days.from, until: days.until };
  if (isForAll(role)) return give(asking, { ...given, body: undefined }, 'Named');
  const which = await findWhich(asking, intent.which, role, (other) => ({
    ...certain,
    whom,
    which: other,
  }));
  return which.kind === 'reply' ? which.reply : give(asking, { ...given, body: which.body }, 'Named');
};
