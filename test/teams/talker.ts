import { systemClock } from '../../src/clock.ts';
import type { Connector } from './connector-process.ts';
import { type Activity, createExchange, type Exchange } from './exchange.ts';
import { createPerson, type Who } from './person.ts';
import { bot, channel, groupChat, type Place, writePlace } from './places.ts';
import { readSaid, type Said } from './said.ts';

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
  const exchange = createExchange({ endpoint, connector, token });

  /** Ids are times, as in Teams; no two are the same. */
  const stamp = () => {
    sent += 1;
    return { id: String(sent), timestamp: new Date(sent).toISOString() };
  };

  /** What every activity carries. In a channel a post without a thread opens one. */
  const activityIn = (place: Place, thread: string | undefined): Activity => {
    const stamped = stamp();
    const root = place.conversationType === 'channel' ? (thread ?? stamped.id) : undefined;
    const { serviceUrl } = connector;
    return { ...stamped, channelId: 'msteams', serviceUrl, recipient: bot, ...writePlace(place, root) };
  };

  return {
    person: (who: Who) => createPerson(who, { exchange, activityIn, connector }),
    channel,
    groupChat,
    /** As Teams repeats what took too long: the same id, or later a new id and timestamp. */
    redeliver: ({ activity }: Exchange, id: 'same' | 'new' = 'same'): Promise<Exchange> =>
      exchange(id === 'same' ? activity : { ...activity, ...stamp() }),
    /** The message as it stands now. */
    now: async ({ conversation, id }: Said): Promise<Said | undefined> => {
      const standing = (await connector.messages(conversation)).find((one) => one.id === id);
      return standing && readSaid(conversation, standing);
    },
  };
};
