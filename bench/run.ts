import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { killBetweenRecordAndEdit } from './killed-between.ts';
import { harass, spoil } from './nemesis.ts';
import type { Plan } from './plan.ts';
import { type Replicas, startReplicas } from './replicas.ts';
import { createSeeded } from './seeded.ts';
import { untilEnded } from './until-ended.ts';
import { chatOf, createWorld, type World } from './world.ts';

/** How one run is set up. */
export type Run = {
  readonly program: string;
  readonly replicas: number;
  readonly duties: number;
  readonly people: number;
  readonly leadMs: number;
  readonly mostMs: number;
  readonly nemesis:
    | { readonly kills: number; readonly pauses: number; readonly everyMs: number; readonly seed: number }
    | undefined;
};

/** What the checker printed, and what it ended with. */
export type Checked = { readonly code: number | null; readonly printed: string };

const checker = fileURLToPath(new URL('checker.ts', import.meta.url));

/** Runs the checker, a program of its own. */
const check = async (plan: Plan): Promise<Checked> => {
  const file = join(await mkdtemp(join(tmpdir(), 'plan-')), 'plan.json');
  await writeFile(file, JSON.stringify(plan));
  const child = spawn(process.execPath, [checker, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code, printed })));
};

/** A kill between record and edit while nothing is due yet; then the faults. Says what was recorded. */
const trouble = async (world: World, replicas: Replicas): Promise<readonly string[]> => {
  const recorded = await killBetweenRecordAndEdit(world, replicas);
  await spoil(world.connector);
  return [recorded];
};

/** Everything falls due at once, for everybody; then what came of it is checked. */
export const runDeliveries = async (run: Run): Promise<Checked> => {
  const { program, duties, people, leadMs, mostMs, nemesis } = run;
  const world = await createWorld(duties, people);
  const replicas = await startReplicas({ program, count: run.replicas, env: world.env, leadMs });
  try {
    const random = createSeeded(nemesis?.seed ?? 1);
    await world.connector.reset(true, nemesis?.seed ?? 1);
    const recorded = nemesis ? await trouble(world, replicas) : [];
    await wait(Math.max(0, replicas.dueAt - Date.now()));
    const struck = nemesis ? await harass({ ...nemesis, replicas, random }) : { kills: 0, pauses: 0 };
    await untilEnded(world.storage, duties * people, mostMs);
    const plan = {
      connection: world.azurite.connection,
      connector: world.connector.serviceUrl,
      dueAt: replicas.dueAt,
      duties,
      chats: world.officers.map(chatOf),
      kills: struck.kills + recorded.length,
      pauses: struck.pauses,
      recorded,
    };
    return await check(plan);
  } finally {
    await replicas.stop();
    await world.end();
  }
};
