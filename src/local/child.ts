import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

/** A process of the rehearsal. `ended` resolves with what became of it: "exit code 1", "SIGKILL". */
export type Child = {
  readonly name: string;
  readonly ended: Promise<string>;
  /** The last lines it printed. */
  readonly lastWords: () => string;
  /** Asks it to end, and resolves when it has; a process that hangs is killed after `patienceMs`. */
  readonly stop: () => Promise<string>;
};

export type Program = {
  readonly name: string;
  readonly script: string;
  /** Loaded before it. */
  readonly preload?: string;
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Everything it prints goes there. */
  readonly log: string;
};

const patienceMs = 12_000;
const keptLines = 12;
const leash = new URL('./leash.ts', import.meta.url).href;

/**
 * Starts a script on this Node in a session of its own, so that what the terminal sends reaches only us:
 * who may end when, and how, is decided in one place.
 */
export const startChild = ({ name, script, preload, words, env, log }: Program): Child => {
  const first = [leash, ...(preload ? [preload] : [])].flatMap((file) => ['--import', file]);
  const child = spawn(process.execPath, [...first, script, ...words], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const file = createWriteStream(log);
  const last: string[] = [];
  for (const output of [child.stdout, child.stderr])
    createInterface(output).on('line', (line) => {
      file.write(`${line}\n`);
      last.push(line);
      if (last.length > keptLines) last.shift();
    });
  child.stdin.on('error', () => undefined);
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(signal ?? `exit code ${code}`));
  }).finally(() => file.end());
  const stop = async (): Promise<string> => {
    child.kill('SIGTERM');
    const over = new AbortController();
    void ended.then(() => over.abort());
    await wait(patienceMs, undefined, { signal: over.signal }).then(
      () => child.kill('SIGKILL'),
      () => undefined,
    );
    return ended;
  };
  return { name, ended, lastWords: () => last.join('\n'), stop };
};
