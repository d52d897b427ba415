import { fileURLToPath } from 'node:url';
import type { Address, Delivered, Heeded, Outgoing } from '../../src/chat.ts';
import { startChild } from './child.ts';

type EchoOptions = Readonly<Record<string, unknown>>;

export type Echo = Awaited<ReturnType<typeof createEchoProcess>>;

export const local: EchoOptions = { identity: { kind: 'local' } };

/** Starts the echo bot in a process of its own; options as `createTeams` takes them, as far as JSON goes. */
export const createEchoProcess = async (options: EchoOptions = local) => {
  const script = fileURLToPath(new URL('echo-bot.ts', import.meta.url));
  const child = await startChild(script, { ECHO: JSON.stringify(options) });
  const url = `http://127.0.0.1:${child.port}`;
  const get = async <Value>(path: string): Promise<Value> =>
    (await fetch(url + path)).json() as Promise<Value>;
  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    ...child,
    url,
    endpoint: `${url}/api/messages`,
    heard: () => get<readonly Heeded[]>('/heard'),
    knownIssuers: () => get<number>('/issuers'),
    isAlive: async () => (await fetch(`${url}/healthz`)).status === 200,
    deliver: async (outgoing: Outgoing) => (await post('/deliver', outgoing)).json() as Promise<Delivered>,
    /** The member as JSON, null where there is none, or the status of a failure. */
    findMember: async (address: Address, channel: string): Promise<unknown> => {
      const answer = await post('/find', { address, channel });
      return answer.status === 200 ? answer.json() : answer.status;
    },
  };
};
