import type { Reply } from '../../chat.ts';
import type { Group, Priority } from '../../partnership/register.ts';
import type { Intent, Which } from '../../people/intent.ts';
import { leadingGroups } from '../../people/leading-groups.ts';
import { linkOf } from '../../people/linked-places.ts';
import type { Role } from '../../people/person.ts';
import { readQuestion } from '../../question/read-question.ts';
import type { Book } from '../parts.ts';
import { type Asking, choice } from './asking.ts';

/** Something people can be named for. */
export type Body = Group | Priority;

export type FoundBody =
  | { readonly kind: 'body'; readonly body: Body }
  | { readonly kind: 'reply'; readonly reply: Reply };

/** Groups first, so that they head a choice; then the priorities. */
export const bodies = ({ register }: Book): readonly Body[] => [...register.groups, ...register.priorities];

export const bodyOf = (book: Book, id: string | undefined): Body | undefined =>
  bodies(book).find((one) => one.id === id);

/** How a group is called within a sentence; an id that the register no longer has stands for itself. */
export const shortOf = (book: Book, id: string | undefined): string | undefined =>
  id === undefined ? undefined : (bodyOf(book, id)?.short ?? id);

/** The groups and priorities that the words name; none where they name something else. */
const saidBodies = (book: Book, words: string, today: string): readonly Body[] => {
  const exact = bodies(book).filter(({ id, name, short }) =>
    [id, name, short, short.replace(/^the /i, '')].some((one) => one.toLowerCase() === words.toLowerCase()),
  );
  if (exact.length > 0) return exact;
  const { questions } = readQuestion(words, book.vocabulary, undefined, today);
  const ids = questions.flatMap((question) => {
    if (question.kind === 'choice') return question.candidates;
    return question.kind === 'about' && !question.nearby ? [question.subject, ...question.also] : [];
  });
  return bodies(book).filter(({ id }) => ids.includes(id));
};

/** Where none is said: what this place is for, or what the speaker holds themself. */
const impliedBodies = async (asking: Asking): Promise<readonly Body[]> => {
  const { parts, address, speaker, signal } = asking;
  const { ledger } = await parts.people.roster(signal);
  const link = linkOf(ledger, address.conversation.id)?.group;
  const own = speaker.posts.filter(({ role }) => role === 'chair').map(({ group }) => group);
  const ids = link === undefined ? [...new Set(own)] : [link];
  return ids.map((id) => bodyOf(parts.book(), id)).filter((body) => body !== undefined);
};

const ask = (
  asking: Asking,
  offered: readonly Body[],
  says: string,
  rest: (which: Which) => Intent,
): FoundBody => ({
  kind: 'reply',
  reply: choice(
    asking,
    { asks: 'Which group do you mean?', says: [says, 'Nothing is changed until you press one.'] },
    offered.map(({ id, name }) => ({ title: name, intent: rest({ kind: 'known', id }) })),
  ),
});

const led: ReadonlySet<Role | undefined> = new Set<Role>(['chair', 'deputy']);

/** "chair of DA": a priority was said, and a chair is of a group, so which of them is asked. */
const perhapsItsGroups = ({ register }: Book, found: readonly Body[], role: Role): readonly Body[] => {
  const [only, other] = found;
  const priority = other ? undefined : register.priorities.find(({ id }) => id === only?.id);
  if (!priority || !led.has(role)) return found;
  const leading = leadingGroups(priority, register.plans);
  return [...register.groups.filter(({ id }) => leading.includes(id)), priority];
};

/** The group or priority a command is about, or a choice of the real ones. `role`: what it is about. */
export const findWhich = async (
  asking: Asking,
  which: Which,
  role: Role,
  rest: (which: Which) => Intent,
): Promise<FoundBody> => {
  const book = asking.parts.book();
  if (which.kind === 'known') {
    const body = bodyOf(book, which.id);
    return body
      ? { kind: 'body', body }
      : ask(asking, bodies(book), 'That group is no longer in the records.', rest);
  }
  const found =
    which.kind === 'said'
      ? perhapsItsGroups(book, saidBodies(book, which.words, asking.today), role)
      : await impliedBodies(asking);
  const [only, other] = found;
  if (only && !other) return { kind: 'body', body: only };
  if (only) return ask(asking, found, 'That can mean several.', rest);
  const says =
    which.kind === 'said'
      ? `The partnership’s records have no group or priority called “${which.words}”.`
      : 'You did not say which.';
  return ask(asking, bodies(book), says, rest);
};
