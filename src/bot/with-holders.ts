import type { Answer, AnswerLine } from '../answer/answer.ts';
import { type Day, londonDay, writeDay } from '../calendar/london.ts';
import { absenceOn } from '../people/absence.ts';
import type { HeldPost } from '../people/held-posts.ts';
import type { Role } from '../people/person.ts';
import { writeList, writePost, writeSpan } from '../people/write-post.ts';
import type { Question } from '../question/question.ts';
import { type AskedDays, askedDays, beginsAfter, isHeldIn } from './asked-days.ts';
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
  isNow: boolean,
  signal: AbortSignal,
): Promise<Holder> => {
  const { people, book, clock } = parts;
  const today = londonDay(clock.now());
  const [person, namer] = await Promise.all([
    people.personOf(post.person, signal),
    post.named && people.personOf(post.named.by, signal),
  ]);
  const name = person?.name || 'somebody I have not met yet';
  const away = isNow && person && absenceOn(person, today);
  const notes = [writeSpan(post, today), away && `away until ${writeDay(away.until)}`].filter(Boolean);
  const what = isOneOfMany ? `, ${writePost(post.role, shortOf(book(), post.group))}` : '';
  const text = `${name}${what}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
  const source = post.named
    ? `named in Teams${namer?.name ? ` by ${namer.name}` : ''}, ${writeDay(londonDay(post.named.at))}`
    : 'set where this service runs';
  return { post, name, line: { label: labels[post.role], text: `${text}.`, source } };
};

/** Nobody on the days asked about, and who begins later. */
const nobody = ({ says }: AskedDays, coming: readonly Holder[]): AnswerLine => {
  const none = says
    ? `Nobody has been named as chair in Teams for ${says}.`
    : 'Nobody has been named as chair in Teams either.';
  const later = coming.map(({ line }) => `To come: ${line.text}`);
  return { label: 'In Teams', text: [none, ...later].join(' '), source: coming[0]?.line.source };
};

const verb = ({ first, last }: AskedDays, isOne: boolean, today: Day): string => {
  if (last < today) return isOne ? 'was' : 'were';
  if (first > today) return isOne ? 'is to be' : 'are to be';
  return isOne ? 'is' : 'are';
};

/** The answer with those who hold it on the days asked, before what the reports say; as it is where it is about nobody. */
const withHoldersOf = async (
  parts: BotParts,
  answer: Answer,
  questions: readonly Question[],
  signal: AbortSignal,
): Promise<Answer> => {
  const groups = groupsAbout(parts, answer);
  if (groups.length === 0) return answer;
  const today = londonDay(parts.clock.now());
  const days = askedDays(questions, answer.about.subject, today);
  const { posts } = await parts.people.roster(signal);
  const ofGroups = posts.filter(
    ({ role, group }) => labels[role] && group !== undefined && groups.includes(group),
  );
  const known = (chosen: readonly HeldPost[]): Promise<readonly Holder[]> =>
    Promise.all(chosen.map((post) => holder(parts, post, groups.length > 1, !days.says, signal)));
  const holders = await known(ofGroups.filter((post) => isHeldIn(post, days, today)));
  const chairs = holders.filter(({ post }) => post.role === 'chair');
  if (chairs.length === 0 && answer.kind !== 'not held') return answer;
  const lines = holders.map(({ line }) => line);
  if (chairs.length > 0) return headed(parts, answer, chairs, lines, days);
  const coming = await known(ofGroups.filter((post) => post.role === 'chair' && beginsAfter(post, days)));
  return { ...answer, lines: [...answer.lines, ...lines, nobody(days, coming)] };
};

const headed = (
  { book, clock }: BotParts,
  answer: Answer,
  chairs: readonly Holder[],
  lines: readonly AnswerLine[],
  days: AskedDays,
): Answer => {
  const what = writePost('chair', shortOf(book(), chairs[0]?.post.group));
  const names = [...new Set(chairs.map(({ name }) => name))];
  const is = verb(days, names.length === 1, londonDay(clock.now()));
  const headline = `${writeList(names)} ${is} ${what}${days.says ? ` (${days.says})` : ''}.`;
  const reports: AnswerLine = { label: 'In the reports', text: answer.headline, source: undefined };
  return { ...answer, kind: 'found', headline, lines: [...lines, reports, ...answer.lines] };
};

/** Who chairs and stands in, as named in Teams, added to answers about the people of a group or priority. */
export const withHolders = (
  parts: BotParts,
  answers: readonly Answer[],
  questions: readonly Question[],
  signal: AbortSignal,
): Promise<readonly Answer[]> =>
  Promise.all(
    answers.map((answer) =>
      withHoldersOf(parts, answer, questions, signal).catch((error: unknown) => {
        parts.warn('who holds what could not be read', error);
        return answer;
      }),
    ),
  );
