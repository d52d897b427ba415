import type { Reply } from '../../chat.ts';
import type { Intent, Whom } from '../../people/intent.ts';
import type { Person } from '../../people/person.ts';
import { type Asking, choice, refused } from './asking.ts';
import { writeIntent } from './write-intent.ts';

export type Found =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'reply'; readonly reply: Reply };

const reply = (title: string, ...says: readonly string[]): Found => ({
  kind: 'reply',
  reply: refused(title, ...says),
});

const inTeams = 'Mention them in a team or group chat: write @, their name, and pick them.';

/** Teams gives a mention the channel's id alone: the roster says who that is. Without an Entra id nothing is kept. */
const mentioned = async (asking: Asking, index: number): Promise<Found> => {
  const { mentions, address, parts, signal } = asking;
  const mention = mentions[index];
  if (!mention) return reply('Nothing was changed', `I can’t tell whom you mean. ${inTeams}`);
  const member = await parts.findMember(address, mention.channel, signal).catch((error: unknown) => {
    parts.warn('the roster could not be read', error);
    return undefined;
  });
  if (!member?.id)
    return reply(
      'Nothing was changed',
      `Teams can’t tell me who ${mention.name || 'the person mentioned'} is here, so I did nothing.`,
      'Check that they are a member of this team or chat, then write it again.',
    );
  const { id, isGuest } = member;
  const name = member.name || mention.name;
  return { kind: 'person', person: await parts.people.rememberPerson({ id, name, isGuest }, signal) };
};

const words = (text: string): readonly string[] => text.toLowerCase().split(/[\s'.-]+/);

/** Everybody whose name holds each word that was typed, or begins with it. */
const namesakes = (people: readonly Person[], typed: string): readonly Person[] =>
  people.filter(({ name }) =>
    words(typed).every((word) => words(name).some((part) => word !== '' && part.startsWith(word))),
  );

/** A bare name never decides by itself, not even where it fits one person only. */
const named = async (
  asking: Asking,
  name: string | undefined,
  rest: (whom: Whom) => Intent,
): Promise<Found> => {
  const everyone = (await asking.parts.people.everyone(asking.signal)).filter((one) => one.name !== '');
  const fitting = name === undefined ? everyone : namesakes(everyone, name);
  if (fitting.length === 0)
    return reply(
      'Nothing was changed',
      `I know nobody called ${name ?? 'anything yet'}. I know people who have spoken to me or were mentioned to me.`,
      `${inTeams} Or ask them to open a chat with me and say hello.`,
    );
  const sorted = [...fitting].sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  const intents = sorted.map(({ key, entraId, name: title, isGuest }) => ({
    title: `${title}${isGuest ? ' (guest)' : ''}${twin(sorted, title) ? ` · Entra id ends ${entraId.slice(-4)}` : ''}`,
    intent: rest({ kind: 'known', key }),
  }));
  const will = writeIntent(asking.parts.book(), rest({ kind: 'unsaid' }));
  const says = [will, 'Nothing is changed until you press a name.'];
  const asks = name === undefined ? 'Whom do you mean?' : `Whom do you mean by ${name}?`;
  return { kind: 'reply', reply: choice(asking, { asks, says }, intents) };
};

const twin = (people: readonly Person[], name: string): boolean =>
  people.filter((one) => one.name === name).length > 1;

/** The person a command is about, or what to say where that is not certain. `rest` is the command about somebody else. */
export const findWhom = async (asking: Asking, whom: Whom, rest: (whom: Whom) => Intent): Promise<Found> => {
  switch (whom.kind) {
    case 'self':
      return { kind: 'person', person: asking.speaker };
    case 'mentioned':
      return mentioned(asking, whom.index);
    case 'several':
      return reply(
        'Nothing was changed',
        'I do this for one person at a time. Write it once for each of them.',
      );
    case 'unsaid':
      if (asking.namesBot)
        return reply('Nothing was changed', 'That is me, and I hold no post. Mention the person.');
      return named(asking, undefined, rest);
    case 'named':
      return named(asking, whom.name, rest);
    case 'known': {
      const person = await asking.parts.people.personOf(whom.key, asking.signal);
      return person
        ? { kind: 'person', person }
        : reply('Nothing was changed', `I no longer know that person. ${inTeams}`);
    }
  }
};

/** Whether a command is about whoever speaks. */
export const isSelf = ({ speaker }: Asking, whom: Whom): boolean =>
  whom.kind === 'self' || (whom.kind === 'known' && whom.key === speaker.key);
