import { randomUUID } from 'node:crypto';
import { type Connector, until } from './connector-process.ts';
import type { Activity, Exchange, Send } from './exchange.ts';
import { bot, type Place, personalChat } from './places.ts';
import { createPresses } from './press.ts';
import { readSaid, type Said } from './said.ts';

/** `id` is the Entra object id. */
export type Who = { readonly name: string; readonly id?: string; readonly isGuest?: boolean };
/** In the personal chat, where nothing is named. */
export type Where = { readonly in?: Place; readonly thread?: string };
type Typing = Where & { readonly mentions?: readonly Who[] };

type World = {
  readonly exchange: Send;
  readonly activityIn: (place: Place, thread: string | undefined) => Activity;
  readonly connector: Connector;
};

/** One person in a Teams client: types, presses, installs, and sees what the bot says. */
export const createPerson = ({ name, id = randomUUID(), isGuest = false }: Who, world: World) => {
  const { exchange, connector } = world;
  const chat = personalChat(`29:${id}`);
  const from = writePerson({ name, id, isGuest });
  const activity = ({ in: place = chat, thread }: Where = {}): Activity => ({
    ...world.activityIn(place, thread),
    from,
  });
  const sees = async (where: Where = {}): Promise<readonly Said[]> => {
    const { id: conversation } = activity(where).conversation as { readonly id: string };
    return (await connector.messages(conversation)).map((one) => readSaid(conversation, one));
  };
  return {
    name,
    id,
    chat,
    /** Types. Outside the personal chat the bot is mentioned first; `mentions` stand as `@name` in the text. */
    says: (text: string, where: Typing = {}): Promise<Exchange> =>
      exchange({ ...activity(where), ...typed(text, where.in ?? chat, where.mentions ?? []) }),
    /** Presses the button with this title on a card of the bot, with what was filled in. */
    presses: createPresses(exchange, activity),
    /** The bot is installed for this person (or in a place), as Teams tells it: twice. */
    installs: async (where: Where = {}): Promise<Exchange> => {
      await exchange({ ...activity(where), type: 'conversationUpdate', membersAdded: [{ id: bot.id }] });
      return exchange({ ...activity(where), type: 'installationUpdate', action: 'add' });
    },
    uninstalls: (where: Where = {}): Promise<Exchange> =>
      exchange({ ...activity(where), type: 'installationUpdate', action: 'remove' }),
    /** Sends any other activity. */
    sends: (extra: Activity, where: Where = {}): Promise<Exchange> =>
      exchange({ ...activity(where), ...extra }),
    /** All that the bot said there, as it stands now. */
    sees,
    /** Waits for something the bot says unasked. */
    hears: (expected: RegExp, where: Where & { readonly milliseconds?: number } = {}): Promise<Said> =>
      until(async () => (await sees(where)).findLast((one) => expected.test(one.text)), where.milliseconds),
  };
};

const typed = (text: string, place: Place, mentions: readonly Who[]): Activity => {
  const words = mentions.reduce((so, { name }) => so.replaceAll(`@${name}`, at(name)), text);
  const people = mentions.map((one) => mention(writePerson(one)));
  const isOwn = place.conversationType === 'personal';
  return {
    type: 'message',
    textFormat: 'plain',
    text: isOwn ? words : `${at(bot.name)} ${words}`,
    entities: isOwn ? people : [mention(bot), ...people],
  };
};

const at = (name: string): string => `<at>${name}</at>`;

/** Teams names a mentioned person by the channel's id alone; a sender by the Entra id too. */
const mention = ({ id, name }: { readonly id: string; readonly name: string }) => ({
  type: 'mention',
  text: at(name),
  mentioned: { id, name },
});

const writePerson = ({ name, id = '', isGuest = false }: Who) => ({
  id: `29:${id}`,
  name,
  aadObjectId: id,
  ...(isGuest ? { userRole: 'guest' } : {}),
});
