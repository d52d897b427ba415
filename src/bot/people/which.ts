import type { Reply } from '../../chat.ts';
import type { Intent, Which } from '../../people/intent.ts';
import { leadingGroups } from '../../people/leading-groups.ts';
import { linkOf } from '../../people/linked-places.ts';
import type { Role } from '../../people/person.ts';
import type { Book } from '../parts.ts';
import { type Asking, choice } from './asking.ts';
import { type Body, bodies, bodyOf } from './bodies.ts';
import { cutWords } from './cut-words.ts';
import { likelyBodies, readBodies } from './said-bodies.ts';
import { writeIntent } from './write-intent.ts';

export type FoundBody =
  | { readonly kind: 'body'; readonly body: Body }
  | { readonly kind: 'reply'; readonly reply: Reply };

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
    {
      asks: 'Which group do you mean?',
      says: [
        says,
        writeIntent(asking.parts.book(), rest({ kind: 'unsaid' })),
        'Nothing is changed until you press one.',
      ],
    },
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

/** What was said: one body where every word is part of its name; else those it may mean, with why it is not certain. */
const findSaid = (asking: Asking, words: string, role: Role, rest: (which: Which) => Intent): FoundBody => {
  const book = asking.parts.book();
  const { named, unread, isOther } = readBodies(book, words);
  const offer = (found: readonly Body[], says: string): FoundBody => {
    const offered = perhapsItsGroups(book, found, role);
    return ask(asking, offered.length > 0 ? offered : bodies(book), says, rest);
  };
  if (isOther || named.length === 0)
    return offer(
      likelyBodies(book, words.slice(0, 300), asking.today),
      `The partnership’s records have no group or priority called “${cutWords(words)}”.`,
    );
  if (unread !== '')
    return offer(named, `I did not understand “${cutWords(unread)}”: a button leaves those words out.`);
  const [only, other] = perhapsItsGroups(book, named, role);
  return only && !other ? { kind: 'body', body: only } : offer(named, 'That can mean several.');
};

/** The group or priority a command is about, or a choice of the real ones. `role`: what it is about. */
export const findWhich = async (
  asking: Asking,
  which: Which,
  role: Role,
  rest: (which: Which) => Intent,
): Promise<FoundBody> => {
  const book = asking.parts.book();
  if (which.kind === 'said') return findSaid(asking, which.words, role, rest);
  if (which.kind === 'known') {
    const body = bodyOf(book, which.id);
    return body
      ? { kind: 'body', body }
      : ask(asking, bodies(book), 'That group is no longer in the records.', rest);
  }
  const found = await impliedBodies(asking);
  const [only, other] = found;
  if (only && !other) return { kind: 'body', body: only };
  return only
    ? ask(asking, found, 'That can mean several.', rest)
    : ask(asking, bodies(book), 'You did not say which.', rest);
};
