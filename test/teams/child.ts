import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';

export type Child = {
  readonly port: number;
  readonly pid: number;
  /** Everything it has printed after its first line, and its errors. */
  readonly output: () => string;
  /** How it ended: an exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | string>;
};

const leash = new URL('leash.ts', import.meta.url).href;

/** Runs a script of ours on this Node and waits until it prints a line of JSON with "port". It ends with the test at the latest. */
export const startChild = async (
  script: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Child> => {
  const child = spawn(process.execPath, ['--import', leash, script], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | string>((resolve) =>
    child.on('exit', (code, signal) => resolve(code ?? signal ?? 'unknown')),
  );
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const port = await new Promise<number>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const started = /^\{.*"port":(\d+)/.exec(line);
      if (started) resolve(Number(started[1]));
      else output += `${line}\n`;
    });
    void ended.then((how) =>
      reject(new Error(`${script}: expected it to listen, ended with ${how}\n${output}`)),
    );
  });
  leaveUnheld(child);
  const stop = (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | string> => {
    child.ref();
    child.kill(signal);
    return ended;
  };
  return { port, pid: child.pid ?? 0, output: () => output, ended, stop };
};

/** A test that fails before it stops its child must not keep the run from ending; it ends by its leash. */
const leaveUnheld = (child: ChildProcess): void => {
  child.unref();
  for (const stream of child.stdio) if (stream instanceof Socket) stream.unref();
};
