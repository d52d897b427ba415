import type { Connector } from './connector-process.ts';
import { readSaid, type Said } from './said.ts';

export type Activity = Readonly<Record<string, unknown>>;

/** What came of one thing a person did. */
export type Exchange = {
  /** Of the bot's HTTP answer; `body` is what an invoke got. */
  readonly status: number;
  readonly body: unknown;
  /** What the bot posted or edited in that conversation meanwhile, in order. */
  readonly said: readonly Said[];
  /** All of it as plain text. */
  readonly text: string;
  /** The newest of it; throws where the bot said nothing. */
  readonly last: Said;
  /** What was sent to the bot. */
  readonly activity: Activity;
};

export type Send = (activity: Activity) => Promise<Exchange>;

type Wire = {
  readonly endpoint: string;
  readonly connector: Connector;
  readonly token: (() => string) | undefined;
};

/** Sends one activity to the bot and looks what it said until its HTTP answer came. */
export const createExchange =
  ({ endpoint, connector, token }: Wire): Send =>
  async (activity) => {
    const { id: conversation } = activity.conversation as { readonly id: string };
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
