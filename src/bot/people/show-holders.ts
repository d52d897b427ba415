import { writeDay, writeInstant } from '../../calendar/london.ts';
import type { Reply } from '../../chat.ts';
import { absenceOn } from '../../people/absence.ts';
import { type HeldPost, isAhead, isInForce } from '../../people/held-posts.ts';
import { links } from '../../people/linked-places.ts';
import type { Roster } from '../../people/people.ts';
import type { Person } from '../../people/person.ts';
import { vacancies } from '../../people/vacancies.ts';
import { writeList, writeSpan } from '../../people/write-post.ts';
import { type Asking, nameOf, notice } from './asking.ts';
import { bodies, shortOf } from './bodies.ts';

type Looked = { readonly roster: Roster; readonly people: ReadonlyMap<string, Person> };

const look = async ({ parts, signal }: Asking): Promise<Looked> => {
  const [roster, everyone] = await Promise.all([
    parts.people.roster(signal, true),
    parts.people.everyone(signal),
  ]);
  return { roster, people: new Map(everyone.map((person) => [person.key, person])) };
};

/** "Dana Chair (from 1 December 2026; away until 3 January 2027)" */
const writeHolder = ({ people }: Looked, post: HeldPost, today: string): string => {
  const person = people.get(post.person);
  const away = person && absenceOn(person, today);
  const notes = [
    writeSpan(post, today),
    person?.isGuest ? 'guest' : '',
    away ? `away until ${writeDay(away.until)}` : '',
  ].filter(Boolean);
  return `${nameOf(person ?? { name: '' })}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
};

const holdersOf = (looked: Looked, role: string, group: string | undefined, today: string): string =>
  writeList(
    looked.roster.posts
      .filter((post) => post.role === role && post.group === group && isAhead(post, today))
      .map((post) => writeHolder(looked, post, today))
      .filter((holder, index, all) => all.indexOf(holder) === index),
  );

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One line a group that somebody holds something of: "Chair: …; deputy: …". */
const groupLine = (asking: Asking, looked: Looked, id: string): string | undefined => {
  const { today, parts } = asking;
  const held = (['chair', 'deputy', 'contributor'] as const)
    .map((role) => [role, holdersOf(looked, role, id, today)] as const)
    .filter(([, holders]) => holders !== '')
    .map(([role, holders]) => `${role} ${holders}`);
  return held.length > 0 ? `${capital(shortOf(parts.book(), id) ?? id)}: ${held.join('; ')}.` : undefined;
};

const placeLine = (asking: Asking, { roster }: Looked): string | undefined => {
  const linked = links(roster.ledger).map(
    ({ place, group }) =>
      `${place.name ? `“${place.name}”` : 'a chat without a name'} (${group === undefined ? 'officers' : shortOf(asking.parts.book(), group)})`,
  );
  return linked.length > 0 ? `Linked places: ${writeList(linked)}.` : undefined;
};

const writtenDown = ({ roster }: Looked): string | undefined => {
  const last = roster.ledger.at(-1);
  return last && `Last changed on ${writeInstant(last.at)}. Named in Teams; the reports name no chairs.`;
};

export const whoHoldsWhat = async (asking: Asking): Promise<Reply> => {
  const looked = await look(asking);
  const { today, parts } = asking;
  const lines = [
    `Officers: ${holdersOf(looked, 'officer', undefined, today) || 'nobody'}.`,
    ...bodies(parts.book()).map(({ id }) => groupLine(asking, looked, id)),
    `Democratic services: ${holdersOf(looked, 'democratic services', undefined, today) || 'nobody'}.`,
    placeLine(asking, looked),
    writtenDown(looked),
  ];
  return notice(asking, {
    title: 'Who holds what',
    says: lines.filter((line) => line !== undefined),
    next: [{ title: 'What is vacant', asks: 'What is vacant?' }],
  });
};

export const whoAreOfficers = async (asking: Asking): Promise<Reply> => {
  const looked = await look(asking);
  const names = holdersOf(looked, 'officer', undefined, asking.today);
  const none = 'Nobody yet. Whoever runs this service names the first officers in the setting BOT_OFFICERS.';
  return notice(asking, {
    title: 'The officers',
    says: [names ? `${names}.` : none],
    next: [{ title: 'Who holds what', asks: 'Who holds what?' }],
  });
};

export const whatIsVacant = async (asking: Asking): Promise<Reply> => {
  const { parts, today } = asking;
  const { roster } = await look(asking);
  const { register } = parts.book();
  const vacant = vacancies(register, roster.posts, today);
  const named = (ids: readonly string[]): string =>
    writeList(ids.map((id) => shortOf(parts.book(), id) ?? id));
  const hasServices = roster.posts.some(
    (post) => post.role === 'democratic services' && isInForce(post, today),
  );
  const says = [
    vacant.chairs.length > 0
      ? `No chair is set for ${named(vacant.chairs)}.`
      : 'Every group has a chair set.',
    vacant.deputies.length > 0 ? `No deputy is set for ${named(vacant.deputies)}.` : '',
    vacant.priorities.length > 0
      ? `Nobody but the officers can be asked for updates on ${named(vacant.priorities)}.`
      : 'Every priority has somebody to ask for updates.',
    hasServices ? '' : 'Nobody is named for democratic services.',
    'An officer names people in a team or group chat: make @person chair of the group.',
  ];
  return notice(asking, {
    title: 'What is vacant',
    says: says.filter(Boolean),
    next: [{ title: 'Who holds what', asks: 'Who holds what?' }],
  });
};
