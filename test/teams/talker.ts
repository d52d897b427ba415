import { randomUUID } from 'node:crypto';
import { systemClock } from '../../src/clock.ts';
import type { Connector } from './connector-process.ts';
import { until } from './connector-process.ts';
import { bot, channel, groupChat, type Place, personalChat, writePlace } from './places.ts';
import { createPresses, type Pressing } from './press.ts';
import { readSaid, type Said } from './said.ts';

type Activity = Readonly<Record<string, unknown>>;

/** What came of one thing a person did. */
export type Exchange = {
  /** Of the bot's HTTP answer; `body` is what an invoke got. */
  readonly status: number;
  readonly body: unknown;
  /** What the bot posted or edited in that conversation meanwhile, in order. */
  readonly said: readonly Said[];
  /** All of it as plain text. */
  readonly text: string;
  /** The newest of it. */
  readonly last: Said;
  /** What was sent to the bot: give it to `redeliver`. */
  readonly activity: Activity;
};

type Where = { readonly in?: Place; readonly thread?: string };
type Who = { readonly name: string; readonly id?: string; readonly isGuest?: boolean };
type TalkerOptions = {
  /** The bot's POST /api/messages. */
  readonly endpoint: string;
  readonly connector: Connector;
  /** A token for each request, where the bot asks for one. */
  readonly token?: () => string;
};

export type Teams = ReturnType<typeof createTalker>;
export type Person = ReturnType<Teams['person']>;

/** People in a Teams client, talking to a bot over HTTP. */
export const createTalker = ({ endpoint, connector, token }: TalkerOptions) => {
  let sent = systemClock.real();

  const send = async (activity: Activity): Promise<Exchange> => {
    const conversation = (activity.conversation as { readonly id: string }).id;
    const before = await connector.messages(conversation);
    const headers = {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token()}` } : {}),
    };
    const answer = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(activity) });
    const text = await answer.text();
    const said = (await connector.messages(conversation))
      .filter((now) => !before.some((then) => then.id === now.id && then.edits === now.edits))
      .map((standing) => readSaid(conversation, standing));
    return {
      status: answer.status,
      body: text ? JSON.parse(text) : undefined,
      said,
      text: said.map((one) => one.text).join('\n'),
      get last() {
        const last = said.at(-1);
        if (!last) throw new Error(`expected the bot to say something, it answered ${answer.status} ${text}`);
        return last;
      },
      activity,
    };
  };

  /** What every activity of a person carries. In a channel a post without a thread opens one. */
  const activityOf = (who: Required<Who>, place: Place, thread: string | undefined): Activity => {
    sent += 1;
    const id = String(sent);
    return {
      id,
      timestamp: new Date(sent).toISOString(),
      channelId: 'msteams',
      serviceUrl: connector.serviceUrl,
      from: writePerson(who),
      recipient: bot,
      ...writePlace(place, place.conversationType === 'channel' ? (thread ?? id) : undefined),
    };
  };

  const person = ({ name, id = randomUUID(), isGuest = false }: Who) => {
    const who = { name, id, isGuest };
    const own = personalChat(`29:${id}`);
    const activity = ({ in: place = own, thread }: Where = {}) => activityOf(who, place, thread);
    const presses = createPresses(send, activity);
    return {
      ...who,
      chat: own,
      /** Types; outside the personal chat the bot is mentioned first. `mentions` are people named as `@name` in the text. */
      says: (text: string, where: Where & { readonly mentions?: readonly Who[] } = {}) => {
        const isOwn = (where.in ?? own).conversationType === 'personal';
        const { mentions = [] } = where;
        const typed = mentions.reduce((so, { name }) => so.replaceAll(`@${name}`, `<at>${name}</at>`), text);
        const entities = [
          ...(isOwn ? [] : [mention(bot)]),
          ...mentions.map((one) => mention(writePerson(one))),
        ];
        const words = isOwn ? typed : `<at>${bot.name}</at> ${typed}`;
        return send({ type: 'message', ...activity(where), text: words, textFormat: 'plain', entities });
      },
      /** Presses the button with this title on a card of the bot, with what was filled in. */
      presses: (said: Said, title: string, inputs: Activity = {}, how: Pressing = {}) =>
        presses(said, title, inputs, how),
      /** The bot is installed for this person (or in a place), as Teams tells it: twice. */
      installs: async (where: Where = {}) => {
        const membersAdded = [{ id: bot.id }];
        await send({ type: 'conversationUpdate', ...activity(where), membersAdded });
        return send({ type: 'installationUpdate', ...activity(where), action: 'add' });
      },
      uninstalls: (where: Where = {}) =>
        send({ type: 'installationUpdate', ...activity(where), action: 'remove' }),
      /** Sends any other activity as this person. */
      sends: (extra: Activity, where: Where = {}) => send({ ...activity(where), ...extra }),
      /** All that the bot said in the personal chat, or in a place. */
      sees: async (where: Where = {}) => {
        const { id: conversation } = activity(where).conversation as { readonly id: string };
        return (await connector.messages(conversation)).map((one) => readSaid(conversation, one));
      },
      /** Waits for something the bot says unasked. */
      hears: (expected: RegExp, milliseconds?: number): Promise<Said> =>
        until(
          async () =>
            (await connector.messages(own.id))
              .map((one) => readSaid(own.id, one))
              .findLast((one) => expected.test(one.text)),
          milliseconds,
        ),
    };
  };

  return {
    person,
    channel,
    groupChat,
    /** As Teams repeats what took too long: the same id, or later a new id and timestamp. */
    redeliver: ({ activity }: Exchange, id: 'same' | 'new' = 'same'): Promise<Exchange> => {
      sent += 1;
      return send(
        id === 'same' ? activity : { ...activity, id: String(sent), timestamp: new Date(sent).toISOString() },
      );
    },
    /** The message as it stands now. */
    now: async ({ conversation, id }: Said): Promise<Said | undefined> => {
      const standing = (await connector.messages(conversation)).find((one) => one.id === id);
      return standing && readSaid(conversation, standing);
    },
  };
};

/** Teams names a mentioned person by the channel's id alone; the sender by the Entra id too. */
const writePerson = ({ name, id = '', isGuest }: Who) => ({
  id: `29:${id}`,
  name,
  aadObjectId: id,
  ...(isGuest ? { userRole: 'guest' } : {}),
});

const mention = (mentioned: { readonly id: string; readonly name: string }) => ({
  type: 'mention',
  text: `<at>${mentioned.name}</at>`,
  mentioned: { id: mentioned.id, name: mentioned.name },
});
