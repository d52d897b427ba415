import { setTimeout as wait } from 'node:timers/promises';
import type { Connector } from '../test/teams/connector-process.ts';
import type { Fault } from '../test/teams/faults.ts';
import type { Replicas } from './replicas.ts';

const always = 1_000_000_000;
const at = (chance: number, fault: Fault): Fault => ({ ...fault, chance, times: always });

/** About one request in six goes wrong. */
const plan: readonly Fault[] = [
  at(0.02, { kind: 'status', status: 429 }),
  at(0.005, { kind: 'status', status: 429, retryAfter: '1' }),
  at(0.02, { kind: 'status', status: 412, code: 'PreconditionFailed' }),
  at(0.01, { kind: 'status', status: 500, code: 'ServiceError' }),
  at(0.015, { kind: 'status', status: 502 }),
  at(0.015, { kind: 'status', status: 502, accepts: true }),
  at(0.01, { kind: 'status', status: 503 }),
  at(0.01, { kind: 'status', status: 503, accepts: true }),
  at(0.01, { kind: 'status', status: 504 }),
  at(0.01, { kind: 'status', status: 504, accepts: true }),
  at(0.015, { kind: 'reset' }),
  at(0.015, { kind: 'reset', accepts: true }),
  at(0.003, { kind: 'hang' }),
  at(0.003, { kind: 'hang', accepts: true }),
  at(0.005, { kind: 'status', status: 403, code: 'ConversationBlockedByUser' }),
  at(0.01, { kind: 'status', status: 404, code: 'ConversationNotFound' }),
];

export const spoil = async (connector: Connector): Promise<void> => {
  for (const fault of plan) await connector.fail(fault);
};

type Nemesis = {
  readonly replicas: Replicas;
  readonly kills: number;
  readonly pauses: number;
  /** The time between two strikes is this on average. */
  readonly everyMs: number;
  readonly random: () => number;
};

/** How often each was done. */
export type Struck = { readonly kills: number; readonly pauses: number };

/** Kills and stops replicas at random times, until all of it is done. Storage is never touched. */
export const harass = async ({ replicas, kills, pauses, everyMs, random }: Nemesis): Promise<Struck> => {
  const strikes = [...Array<'kill'>(kills).fill('kill'), ...Array<'pause'>(pauses).fill('pause')]
    .map((what) => ({ what, order: random() }))
    .sort((one, other) => one.order - other.order);
  const going: Promise<void>[] = [];
  const struck = { kills: 0, pauses: 0 };
  for (const { what } of strikes) {
    await wait(everyMs * 2 * random());
    // While all of them are just starting, this strike waits for one that runs.
    while (replicas.running().length === 0) await wait(50);
    const running = replicas.running();
    const victim = running[Math.floor(random() * running.length)] ?? running[0];
    if (!victim) continue;
    if (what === 'kill') going.push(replicas.kill(victim));
    else {
      replicas.pause(victim);
      going.push(wait(1_000 + 7_000 * random()).then(() => replicas.resume(victim)));
    }
    struck[what === 'kill' ? 'kills' : 'pauses'] += 1;
  }
  await Promise.all(going);
  return struck;
};
