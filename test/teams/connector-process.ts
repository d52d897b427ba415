import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Breach, Received, Standing } from './chat-state.ts';
import { startChild } from './child.ts';
import type { Member } from './connector-routes.ts';
import type { Fault } from './faults.ts';

export type Connector = Awaited<ReturnType<typeof createConnectorProcess>>;

/** Starts the fake Bot Connector in a process of its own. */
export const createConnectorProcess = async () => {
  const child = await startChild(fileURLToPath(new URL('connector.ts', import.meta.url)));
  const serviceUrl = `http://127.0.0.1:${child.port}/`;
  const control = async <Value>(
    path: string,
    body?: unknown,
    query: Record<string, string> = {},
  ): Promise<Value> => {
    const url = `${serviceUrl}control/${path}?${new URLSearchParams(query)}`;
    const asked = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(url, asked);
    const text = await answer.text();
    return (text ? JSON.parse(text) : undefined) as Value;
  };
  const of = (conversation: string | undefined) => (conversation === undefined ? {} : { conversation });
  return {
    /** What the bot is told as service URL. */
    serviceUrl,
    /** Requests the bot made, in order; refused ones too. */
    received: (conversation?: string) =>
      control<readonly Received[]>('received', undefined, of(conversation)),
    /** What stands in a conversation now, edits applied, deleted ones gone. */
    messages: (conversation: string) => control<readonly Standing[]>('messages', undefined, { conversation }),
    /** Requests that broke one of Teams' windows. */
    breaches: () => control<readonly Breach[]>('breaches'),
    /** Makes the next fitting requests go wrong. */
    fail: (fault: Fault) => control<void>('faults', fault),
    setMembers: (conversation: string, members: readonly Member[]) =>
      control<void>('members', members, { conversation }),
    /** Forgets everything. Without `throttles` it counts breaches but lets them pass. */
    reset: (throttles = true, seed = 1) => control<void>('reset', { throttles, seed }),
    /** How many requests came, and how many of them broke a window. */
    counts: () => control<{ readonly received: number; readonly breaches: number }>('counts'),
    stop: () => child.stop(),
  };
};

/** Asks again and again until `look` gives something; fails after `milliseconds`. */
export const until = async <Value>(
  look: () => Promise<Value | undefined | false>,
  milliseconds = 5_000,
): Promise<Value> => {
  const deadline = AbortSignal.timeout(milliseconds);
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (deadline.aborted) throw new Error(`expected it within ${milliseconds} ms: ${look}`);
    await wait(20);
  }
};
