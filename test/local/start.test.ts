import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { freePort, type Running, startRehearsal } from './rehearsal.ts';

jest.setTimeout(90_000);

let data: string;
let running: Running | undefined;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'start-'));
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  await rm(data, { recursive: true, force: true });
});

/** Ids of the processes that a rehearsal on this folder started. */
const children = (parent: number | undefined): readonly number[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, ppid]) => ppid === `${parent}`)
    .map(([pid]) => Number(pid));

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const untilGone = async (pids: readonly number[]): Promise<readonly number[]> => {
  for (let tries = 0; tries < 150 && pids.some(isAlive); tries += 1) await wait(100);
  return pids.filter(isAlive);
};

test('a taken port is named with what wants it, before anything starts', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  await expect(startRehearsal(data, '--port', `${port}`)).rejects.toThrow(
    `Port ${port} is taken, and the bot needs it`,
  );
  await expect(startRehearsal(data, '--page', `${port}`)).rejects.toThrow(
    `Port ${port} is taken, and the chat page needs it`,
  );
  expect(existsSync(join(data, 'storage'))).toBe(false);
  other.close();
});

test.each([
  ['--frehs', "Unknown option '--frehs'"],
  ['--port=x', '--port: expected a port from 1 to 65535, got "x"'],
])('%s is refused with what can be said instead', async (flag, problem) => {
  await expect(startRehearsal(data, flag)).rejects.toThrow(problem);
  await expect(startRehearsal(data, flag)).rejects.toThrow('--fresh');
});

test('one part that dies takes the rest down with a clear word; a second start leaves the first alone', async () => {
  running = await startRehearsal(data);
  await expect(startRehearsal(data, '--fresh')).rejects.toThrow('is in use by another rehearsal');
  const pids = children(running.process.pid);
  expect(pids).toHaveLength(3);
  const [page = 0] = pids;
  process.kill(page, 'SIGKILL');
  expect(await running.ended).toBe(1);
  expect(running.output()).toContain('The chat page (Agents Playground) ended by itself (SIGKILL)');
  expect(await untilGone(pids)).toEqual([]);
});

test('killed outright, it leaves no process behind, and the storage still ends in order', async () => {
  running = await startRehearsal(data);
  const pids = children(running.process.pid);
  await running.stop('SIGKILL');
  expect(await untilGone(pids)).toEqual([]);
  running = undefined;
  const kept = await readFile(join(data, 'storage', '__azurite_db_table__.json'), 'utf8');
  expect(kept.includes('"conversations"')).toBe(true);
});
