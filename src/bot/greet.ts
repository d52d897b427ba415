import { londonDay } from '../calendar/london.ts';
import type { ConversationKind, Heeded, Presence, Reply } from '../chat.ts';
import type { Roster } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import { writeEither, writeList, writePost } from '../people/write-post.ts';
import { showNotice } from '../show/notice.ts';
import type { BotParts } from './parts.ts';
import { shortOf } from './people/bodies.ts';
import { setUpSteps } from './set-up-steps.ts';
import { firstQuestions, welcome, whatItDoes } from './welcome.ts';

/** Who is spoken to, and what stands. */
type Known = {
  readonly person: Person | undefined;
  readonly roster: Roster;
  /** Names of the officers, as far as they are known. */
  readonly officers: readonly string[];
  readonly hasOfficers: boolean;
};

const look = async ({ people }: BotParts, { from }: Heeded, signal: AbortSignal): Promise<Known> => {
  const { id, name, isGuest } = from;
  const [person, roster, officers] = await Promise.all([
    id ? people.rememberPerson({ id, name, isGuest }, signal) : undefined,
    people.roster(signal),
    people.peopleWith('officer', undefined, signal),
  ]);
  const names = officers.map((one) => one.name).filter(Boolean);
  return { person, roster, officers: names, hasOfficers: officers.length > 0 };
};

const isOfficer = ({ person }: Known): boolean =>
  person?.posts.some(({ role }) => role === 'officer') ?? false;

const noOfficer =
  'No officer is named yet, so nobody can be asked for updates or reminded. Whoever runs this service puts the officers’ Entra object ids into the setting BOT_OFFICERS and starts me again.';

const forOfficer = (parts: BotParts, { roster }: Known): readonly string[] => {
  const steps = setUpSteps(parts.book(), roster, londonDay(parts.clock.now()));
  return steps.length > 0
    ? ['You are an officer. What to do next:', ...steps, '“What is vacant?” shows what is left.']
    : ['You are an officer, and everything is set up. “Who holds what?” shows it.'];
};

const forHolder = (parts: BotParts, { person }: Known): readonly string[] => {
  const posts = (person?.posts ?? []).filter(({ role }) => role !== 'officer' && role !== 'reader');
  if (posts.length === 0) return [];
  const held = writeList(posts.map(({ role, group }) => writePost(role, shortOf(parts.book(), group))));
  const isAsked = posts.some(({ role }) => role === 'chair' || role === 'deputy');
  const asked =
    'When an update is due I send you a card; to send one unasked, write: update and the priority. Before leave, write: I’m away until 3 January.';
  return [`You are ${held}.`, ...(isAsked ? [asked] : [])];
};

const personal = (parts: BotParts, known: Known): readonly string[] => [
  ...(isOfficer(known) ? forOfficer(parts, known) : forHolder(parts, known)),
  ...whatItDoes,
  ...(known.hasOfficers ? [] : [noOfficer]),
];

/** In a channel or chat: how to be heard there, and who says what the place is for. */
const shared = (known: Known, place: string): readonly string[] => {
  const { officers, hasOfficers } = known;
  const who = officers.length > 0 ? `An officer (${writeEither(officers)})` : 'An officer';
  const next = isOfficer(known)
    ? `Next, say what this ${place} is for. Mention me and write: this is the officers’ ${place}. Or, with the group’s name: this ${place} is the Domestic Abuse Forum.`
    : `${who} can say what this ${place} is for: mention me and write: this ${place} is the Domestic Abuse Forum.`;
  return [
    `Here I answer when I am mentioned, for all in this ${place} to see. Ask me about priorities, groups, the grant, meetings and dates.`,
    hasOfficers ? next : noOfficer,
    'Each person can also write to me alone, in a personal chat.',
  ];
};

const placeWords: Readonly<Record<Exclude<ConversationKind, 'personal'>, string>> = {
  channel: 'channel',
  group: 'group chat',
};

/** What the bot can do for whoever asks, where they are, and what they should do next. */
export const help = async (parts: BotParts, heard: Heeded, signal: AbortSignal): Promise<Reply> => {
  const { partnership } = parts.book().register;
  const { kind } = heard.address.conversation;
  try {
    const known = await look(parts, heard, signal);
    const says = kind === 'personal' ? personal(parts, known) : shared(known, placeWords[kind]);
    return {
      kind: 'say',
      shown: showNotice({ title: `${partnership.name}: how I can help`, says, next: firstQuestions }),
    };
  } catch (error) {
    parts.warn('who asks for help could not be read', error);
    return welcome(partnership);
  }
};

/** Greets a place once, whichever replica hears of it and however often Teams says it. */
export const greet = async (
  parts: BotParts,
  heard: Presence,
  signal: AbortSignal,
): Promise<readonly Reply[]> => {
  const { id } = heard.address.conversation;
  const isFirst = await parts.conversations
    .claimWelcome(id, parts.clock.real(), signal)
    .catch((error: unknown) => {
      parts.warn('a welcome could not be kept', error);
      return true;
    });
  return isFirst ? [await help(parts, heard, signal)] : [];
};
