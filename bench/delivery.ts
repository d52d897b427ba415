/**
 * `npm run bench:delivery -- [--only clean,nemesis,tick,idle] [--deliveries N] [--kills N] [--seed N]`
 * Three replicas of the bot as it runs for good, one storage emulator, the fake Connector: each a process.
 * Ends with 1 where the checker found a broken promise.
 */
import { parseArgs } from 'node:util';
import { benchIdle } from './idle.ts';
import { mainProgram } from './replicas.ts';
import { type Run, runDeliveries } from './run.ts';
import { benchTick } from './tick.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'clean,nemesis,tick,idle' },
    deliveries: { type: 'string' },
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
  },
});
const parts = values.only.split(',');
const duties = 10;
const people = (otherwise: number): number => Math.ceil(Number(values.deliveries ?? otherwise) / duties);
const usual = { program: mainProgram, replicas: 3, duties, leadMs: 25_000, mostMs: 900_000 };
const print = (text: string): void => void process.stdout.write(`${text}\n`);

const deliver = async (title: string, run: Run): Promise<boolean> => {
  print(
    `\n${title}: ${run.replicas} replicas, ${run.duties * run.people} deliveries to ${run.people} conversations`,
  );
  const { code, printed } = await runDeliveries(run);
  print(printed.trimEnd());
  return code === 0;
};

const clean = () => deliver('clean', { ...usual, people: people(5_000), nemesis: undefined });
const strikes = Number(values.kills);
const nemesis = () => {
  const harm = { kills: strikes, pauses: strikes, everyMs: 1_500, seed: Number(values.seed) };
  return deliver('nemesis', { ...usual, leadMs: 45_000, people: people(2_000), nemesis: harm });
};
const titled = async (title: string, bench: () => Promise<boolean>): Promise<boolean> => {
  print(`\n${title}`);
  return bench();
};

const benches: Readonly<Record<string, () => Promise<boolean>>> = {
  clean,
  nemesis,
  tick: () => titled('one tick', benchTick),
  idle: () => titled('when idle', benchIdle),
};

let isKept = true;
for (const part of parts) isKept = ((await benches[part]?.()) ?? true) && isKept;
process.exit(isKept ? 0 : 1);
