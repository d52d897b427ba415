import { fileURLToPath } from 'node:url';
import { type Child, startChild } from '../test/teams/child.ts';

/** When the reminders of the bench register fall due, on the bot's clock. */
const dueAt = Date.parse('2027-03-03T09:00:00Z');

/** Replicas of the bot, each a process. They share one clock however often they are started anew. */
export type Replicas = {
  /** When the reminders fall due, in real time. */
  readonly dueAt: number;
  readonly running: () => readonly Child[];
  /** SIGKILL, and another in its place. */
  readonly kill: (child: Child) => Promise<void>;
  readonly pause: (child: Child) => void;
  readonly resume: (child: Child) => void;
  readonly stop: () => Promise<void>;
};

export const mainProgram = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** It may have been killed meanwhile. */
const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // Gone.
  }
};

type Given = {
  readonly program: string;
  readonly count: number;
  readonly env: Readonly<Record<string, string>>;
  /** The reminders fall due so long after the start. */
  readonly leadMs: number;
};

export const startReplicas = async ({ program, count, env, leadMs }: Given): Promise<Replicas> => {
  const began = Date.now();
  const ending = new Set<Child>();
  /** One that ends by itself is no nemesis of ours: what it said last is worth more than a timeout. */
  const watch = (child: Child): Child => {
    void child.ended.then((how) => {
      if (!ending.has(child))
        process.stderr.write(`  a replica ended by itself with ${how}: ${child.output().slice(-2_000)}\n`);
    });
    return child;
  };
  const start = async (): Promise<Child> => {
    const shows = new Date(dueAt - leadMs + (Date.now() - began)).toISOString();
    return watch(await startChild(program, { ...env, BOT_CLOCK: shows }));
  };
  let running = await Promise.all(Array.from({ length: count }, start));
  return {
    dueAt: began + leadMs,
    running: () => running,
    kill: async (child) => {
      running = running.filter((one) => one !== child);
      ending.add(child);
      await child.stop('SIGKILL');
      running = [...running, await start()];
    },
    pause: ({ pid }) => signal(pid, 'SIGSTOP'),
    resume: ({ pid }) => signal(pid, 'SIGCONT'),
    stop: async () => {
      // One that is stopped hears no SIGTERM.
      for (const { pid } of running) signal(pid, 'SIGCONT');
      for (const child of running) ending.add(child);
      await Promise.all(running.map((child) => child.stop()));
    },
  };
};
