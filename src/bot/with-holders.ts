import type { Answer, AnswerLine } from '../answer/answer.ts';
import { londonDay, writeDay } from '../calendar/london.ts';
import { absenceOn } from '../people/absence.ts';
import { type HeldPost, isInForce } from '../people/held-posts.ts';
import type { Role } from '../people/person.ts';
import { writeList, writePost } from '../people/write-post.ts';
import type { BotParts } from './parts.ts';
import { shortOf } from './people/bodies.ts';
import { groupsOf } from './who-answers-for.ts';

/** The groups whose holders answer "who chairs it": the group itself, or those that lead the priority. */
const groupsAbout = (parts: BotParts, { about }: Answer): readonly string[] => {
  if (about.aspect !== 'people' || about.subject === undefined) return [];
  const { register } = parts.book();
  const priority = register.priorities.find(({ id }) => id === about.subject);
  if (priority) return groupsOf(parts.book(), priority);
  return register.groups.some(({ id }) => id === about.subject) ? [about.subject] : [];
};

const labels: Partial<Record<Role, string>> = { chair: 'Chair', deputy: 'Deputy' };

type Holder = { readonly post: HeldPost; readonly name: string; readonly line: AnswerLine };

const holder = async (
  parts: BotParts,
  post: HeldPost,
  isOneOfMany: boolean,
  signal: AbortSignal,
): Promise<Holder> => {
  const { people, book, clock } = parts;
  const today = londonDay(clock.now());
  const [person, namer] = await Promise.all([
    people.personOf(post.person, signal),
    post.named && people.personOf(post.named.by, signal),
  ]);
  const name = person?.name || 'somebody I have not met yet';
  const away = person && absenceOn(person, today);
  const notes = [
    post.until && `until ${writeDay(post.until)}`,
    away && `away until ${writeDay(away.until)}`,
  ].filter(Boolean);
  const what = isOneOfMany ? `, ${writePost(post.role, shortOf(book(), post.group))}` : '';
  const text = `${name}${what}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
  const source = post.named
    ? `named in Teams${namer?.name ? ` by ${namer.name}` : ''}, ${writeDay(londonDay(post.named.at))}`
    : 'set where this service runs';
  return { post, name, line: { label: labels[post.role], text: `${text}.`, source } };
};

const nobody: AnswerLine = {
  label: 'In Teams',
  text: 'Nobody has been named as chair in Teams either.',
  source: undefined,
};

/** The answer with those who hold it now before what the reports say; without change where it is about nobody. */
const withHoldersOf = async (parts: BotParts, answer: Answer, signal: AbortSignal): Promise<Answer> => {
  const groups = groupsAbout(parts, answer);
  if (groups.length === 0) return answer;
  const { posts } = await parts.people.roster(signal);
  const today = londonDay(parts.clock.now());
  const held = posts.filter(
    (post) =>
      labels[post.role] && post.group !== undefined && groups.includes(post.group) && isInForce(post, today),
  );
  const holders = await Promise.all(held.map((post) => holder(parts, post, groups.length > 1, signal)));
  const chairs = holders.filter(({ post }) => post.role === 'chair');
  if (chairs.length === 0 && answer.kind !== 'not held') return answer;
  const lines = holders.map(({ line }) => line);
  if (chairs.length === 0) return { ...answer, lines: [...answer.lines, ...lines, nobody] };
  const [first] = chairs;
  const what = writePost('chair', shortOf(parts.book(), first?.post.group));
  const headline = `${writeList(chairs.map(({ name }) => name))} ${chairs.length > 1 ? 'are' : 'is'} ${what}.`;
  const reports: AnswerLine = { label: 'In the reports', text: answer.headline, source: undefined };
  return { ...answer, kind: 'found', headline, lines: [...lines, reports, ...answer.lines] };
};

/** Who chairs and stands in, as named in Teams, added to answers about the people of a group or priority. */
export const withHolders = (
  parts: BotParts,
  answers: readonly Answer[],
  signal: AbortSignal,
): Promise<readonly Answer[]> =>
  Promise.all(
    answers.map((answer) =>
      withHoldersOf(parts, answer, signal).catch((error: unknown) => {
        parts.warn('who holds what could not be read', error);
        return answer;
      }),
    ),
  );
