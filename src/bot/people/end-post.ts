import { addDays, writeDay } from '../../calendar/london.ts';
import type { Reply } from '../../chat.ts';
import { type HeldPost, isAhead } from '../../people/held-posts.ts';
import type { Intent } from '../../people/intent.ts';
import type { Person } from '../../people/person.ts';
import { writePost } from '../../people/write-post.ts';
import { groupsOf } from '../who-answers-for.ts';
import { type Asking, barred, choice, nameOf, notice, refused, writeDeeds } from './asking.ts';
import { shortOf } from './bodies.ts';
import { peopleNext } from './next.ts';
import { readDays } from './span.ts';
import { findWhich } from './which.ts';
import { findWhom, isSelf } from './whom.ts';

type Ending = Extract<Intent, { kind: 'end' }>;

/** The posts of this role that somebody holds or will hold, as things stand. */
const held = async (
  { parts, signal, today }: Asking,
  person: Person,
  role: string,
): Promise<readonly HeldPost[]> =>
  (await parts.people.roster(signal, true)).posts.filter(
    (post) => post.person === person.key && post.role === role && isAhead(post, today),
  );

/** Ends one post, with its day. */
const end = async (asking: Asking, person: Person, post: HeldPost, from: string): Promise<Reply> => {
  const { parts, today, speaker } = asking;
  const what = writePost(post.role, shortOf(parts.book(), post.group));
  if (post.named === undefined && post.role === 'officer')
    return refused(
      'Nothing was changed',
      `${nameOf(person)} is an officer by the setting BOT_OFFICERS. Whoever runs this service can take them out there.`,
    );
  const { role, group } = post;
  const done = await writeDeeds(asking, () => [{ kind: 'ended', person: person.key, role, group, from }]);
  if ('kind' in done) return done;
  const last = from <= today ? 'no longer' : `until ${writeDay(addDays(from, -1))}, then no longer`;
  return notice(asking, {
    title: `${nameOf(person)}: ${last} ${what}`,
    says: [`Written down by ${nameOf(speaker)} on ${writeDay(today)}. What they recorded stays.`],
    next: peopleNext,
  });
};

/** Takes a post away: officers anyone's, everybody their own. */
export const endPost = async (asking: Asking, intent: Ending): Promise<Reply> => {
  const isOwn = isSelf(asking, intent.whom);
  const refusal = isOwn ? undefined : await barred(asking, 'name people', 'Taking a post from somebody');
  if (refusal) return refusal;
  const days = readDays({ ...intent.span, until: undefined }, asking.today);
  if (days.kind === 'wrong') return refused('Nothing was changed', days.says);
  const certain = { ...intent, span: days.certain };
  const found = await findWhom(asking, intent.whom, (whom) => ({ ...certain, whom }));
  if (found.kind === 'reply') return found.reply;
  const { person } = found;
  const posts = await held(asking, person, intent.role);
  // In a group anybody may press a card: it stays about whoever it was about.
  const whom = { kind: 'known', key: person.key } as const;
  const none = refused(
    'Nothing was changed',
    `${nameOf(person)} is not ${writePost(intent.role, undefined)}.`,
  );
  if (posts.length === 0) return none;
  if (intent.which.kind === 'unsaid') {
    const [only, other] = posts;
    if (only && !other) return end(asking, person, only, days.from);
    const intents = posts.map(({ group = '' }) => ({
      title: shortOf(asking.parts.book(), group) ?? '',
      intent: { ...certain, whom, which: { kind: 'known', id: group } } as const,
    }));
    return choice(asking, { asks: 'Which of them?', says: [`${nameOf(person)} holds several.`] }, intents);
  }
  const which = await findWhich(asking, intent.which, 'contributor', (other) => ({
    ...certain,
    whom,
    which: other,
  }));
  if (which.kind === 'reply') return which.reply;
  const { body } = which;
  const groups = 'delivery' in body ? groupsOf(asking.parts.book(), body) : [body.id];
  const post = posts.find(({ group }) => group !== undefined && groups.includes(group));
  return post ? end(asking, person, post, days.from) : none;
};
