import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** A running storage emulator of one's own. `connection` is its connection string. */
export type Azurite = {
  readonly connection: string;
  /** Of tables and queues: to start it again where it was. */
  readonly ports: Ports;
  readonly stop: () => Promise<void>;
};
type Ports = readonly [table: number, queue: number];

const freePort = async (): Promise<number> => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
};

const answers = async (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/devstoreaccount1`).then(
    () => true,
    () => false,
  );

const untilAnswering = async (ports: readonly number[], died: () => string | undefined): Promise<void> => {
  for (let tries = 0; tries < 400; tries += 1) {
    const dead = died();
    if (dead !== undefined) throw new Error(`azurite ended before it answered: ${dead}`);
    if ((await Promise.all(ports.map(answers))).every(Boolean)) return;
    await wait(25);
  }
  throw new Error('azurite: expected an answer within 10 s, got none');
};

/**
 * Tables and queues in one process: the blob service is not needed and costs its start.
 * Both environments are loaded first, since each start refuses options it has not heard of.
 */
const program = (folder: string): string => {
  const { resolve } = createRequire(import.meta.url);
  const parts = ['table/TableEnvironment.js', 'queue/QueueEnvironment.js', 'table/main.js', 'queue/main.js'];
  const loads = parts.map((part) => `require(${JSON.stringify(resolve(`azurite/dist/src/${part}`))});`);
  // Its input ends with whoever started it, however they end: it must not be left behind.
  const leash = "process.stdin.on('end', () => process.exit()).resume().unref();";
  return `process.chdir(${JSON.stringify(folder)}); ${leash} ${loads.join(' ')}`;
};

/**
 * Starts tables and queues on free ports. With `folder` what is written lasts over a restart;
 * without, everything is kept in memory.
 */
export const startAzurite = async (folder?: string, at?: Ports): Promise<Azurite> => {
  const place = folder ?? (await mkdtemp(join(tmpdir(), 'azurite-')));
  const [table, queue] = at ?? [await freePort(), await freePort()];
  const keeping = folder ? ['--location', folder] : ['--inMemoryPersistence'];
  const where = ['--tablePort', `${table}`, '--queuePort', `${queue}`];
  const settings = [...where, '--silent', '--skipApiVersionCheck', '--disableTelemetry', ...keeping];
  const child = spawn(process.execPath, ['-e', program(place), '--', 'azurite', ...settings], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  await untilAnswering([table, queue], () => (child.exitCode === null ? undefined : said));
  const host = (port: number): string => `http://127.0.0.1:${port}/devstoreaccount1`;
  const stop = async (): Promise<void> => {
    const ended = once(child, 'exit');
    // Killed it would lose what a folder should keep; in memory there is nothing to keep.
    child.kill(folder ? 'SIGINT' : 'SIGKILL');
    await ended;
    if (!folder) await rm(place, { recursive: true, force: true });
  };
  const connection = `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=${key};TableEndpoint=${host(table)};QueueEndpoint=${host(queue)};`;
  return { connection, ports: [table, queue], stop };
};
