/** A small bot on the real server and the real room for Teams, run by tests as a process of its own. */

import { setTimeout as wait } from 'node:timers/promises';
import { ToBotFromBotOrEmulatorTokenValidationParameters } from 'botframework-connector/lib/auth/tokenValidationParameters.js';
import type { Address, Heeded, Outgoing, Reply, Shown } from '../../src/chat.ts';
import { createServer } from '../../src/server.ts';
import { createTeams } from '../../src/teams/teams.ts';

const { token, server: serverOptions = {}, ...options } = JSON.parse(process.env.ECHO ?? '{}');

const line = (fields: object, message: string): void => console.log(JSON.stringify({ ...fields, message }));
const log = { info: line, warn: line, error: line };

const heard: Heeded[] = [];

const shown = (text: string): Shown => ({
  text,
  card: {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text },
      { type: 'Input.Text', id: 'words', value: 'as before' },
    ],
    actions: ['record', 'say', 'boom', 'nothing'].map((verb) => ({
      type: 'Action.Execute',
      title: verb,
      verb,
      data: { id: 'p-1' },
      fallback: { type: 'Action.Submit', title: verb, data: { verb, id: 'p-1' } },
    })),
  },
});

/** Does what it is told: some words and verbs stand for trouble, all else is echoed. */
const hear = async (what: Heeded, signal: AbortSignal): Promise<readonly Reply[]> => {
  heard.push(what);
  if (what.kind === 'arrived') return [{ kind: 'say', shown: shown('hello') }];
  if (what.kind !== 'message' && what.kind !== 'cardReply') return [];
  const word = what.kind === 'message' ? what.text : what.verb;
  if (word === 'boom') throw new Error('secret words of the inside');
  if (word === 'deaf') await wait(60_000, undefined, { ref: false });
  if (word === 'slow') await wait(60_000, undefined, { signal, ref: false }).catch(() => undefined);
  if (word === 'pause') await wait(1_000);
  if (word === 'nothing') return [{ kind: 'nothing' }];
  if (what.kind === 'message') return [{ kind: 'say', shown: shown(`you said ${what.text}`) }];
  const kind = word === 'say' ? 'say' : 'replace';
  return [{ kind, shown: shown(`recorded ${what.data.words}`) }];
};

const teams = createTeams({
  isLocal: options.identity.kind === 'local',
  ...options,
  hear,
  log,
  ...(token ? { tokenSource: async () => token } : {}),
});

const server = createServer({
  port: 0,
  host: '127.0.0.1',
  receive: teams.receive,
  ready: () => ({ status: 200, body: { status: 'ready' } }),
  log,
  ...serverOptions,
  routes: [
    { method: 'GET', path: '/heard', handle: () => ({ status: 200, body: heard }) },
    {
      method: 'GET',
      path: '/issuers',
      handle: () => ({ status: 200, body: ToBotFromBotOrEmulatorTokenValidationParameters.issuer?.length }),
    },
    {
      method: 'POST',
      path: '/deliver',
      handle: async ({ body }) => ({
        status: 200,
        body: await teams.deliver(body as Outgoing, AbortSignal.timeout(20_000)),
      }),
    },
    {
      method: 'POST',
      path: '/find',
      handle: async ({ body }) => {
        const { address, channel } = body as { address: Address; channel: string };
        const found = await teams.findMember(address, channel, AbortSignal.timeout(20_000));
        return { status: 200, body: found ?? null };
      },
    },
    { method: 'GET', path: '/throws', handle: () => Promise.reject(new Error('secret words of the inside')) },
  ],
});

console.log(JSON.stringify({ port: await server.listen() }));
process.on('SIGTERM', async () => {
  await server.close();
  await teams.settled();
  process.exit(0);
});
