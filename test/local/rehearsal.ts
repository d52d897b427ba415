import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** `npm start` on ports of its own, its data in `data`. */
export type Running = {
  readonly page: string;
  readonly bot: string;
  readonly output: () => string;
  readonly process: ChildProcess;
  /** Resolves with its exit code. */
  readonly ended: Promise<number | null>;
  /** Signals it as Ctrl-C or a closed terminal would; resolves with its exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
};

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
};

/** Starts it and resolves when it says where it runs; rejects with what it said instead. */
export const startRehearsal = async (data: string, ...words: readonly string[]): Promise<Running> => {
  const [bot, page] = [await freePort(), await freePort()];
  const flags = ['--port', `${bot}`, '--page', `${page}`, '--data', data, ...words];
  const child = spawn(process.execPath, ['src/local/start.ts', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, npm_lifecycle_event: undefined, NODE_OPTIONS: undefined },
  });
  let said = '';
  const ended = once(child, 'exit').then(([code]): number | null => code);
  await new Promise<void>((resolve, reject) => {
    for (const output of [child.stdout, child.stderr])
      output.on('data', (chunk) => {
        said += String(chunk);
        if (said.includes('Ctrl-C ends everything')) resolve();
      });
    void ended.then((code) => reject(new Error(`npm start: expected it to run, got exit ${code}\n${said}`)));
  });
  return {
    page: `http://127.0.0.1:${page}/`,
    bot: `http://127.0.0.1:${bot}`,
    output: () => said,
    process: child,
    ended,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
};
