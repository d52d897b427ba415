import { spawn } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { createConnectorProcess, until } from '../teams/connector-process.ts';
import { createTalker } from '../teams/talker.ts';
import { startBot, startRehearsal } from './rehearsal.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Nothing listens there: starting must not need storage. */
const storage =
  'DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:9/devstoreaccount1;QueueEndpoint=http://127.0.0.1:9/devstoreaccount1;';
const local = { BOT_LOCAL: '1', PORT: '0', AZURE_STORAGE_CONNECTION_STRING: storage };

type Env = Readonly<Record<string, string>>;

/** Runs `node src/main.ts` until it ends. */
const run = async (env: Env): Promise<{ readonly code: number | null; readonly errors: string }> => {
  const child = spawn(process.execPath, [join(root, 'src/main.ts')], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code, errors })));
};

describe('it refuses to start', () => {
  test('without an identity, naming everything that is missing', async () => {
    const { code, errors } = await run({ PORT: 'x' });
    expect(code).toBe(1);
    for (const name of [
      'PORT',
      'MicrosoftAppId',
      'MicrosoftAppType',
      'MicrosoftAppTenantId',
      'AZURE_STORAGE',
    ])
      expect(errors).toContain(name);
  });

  test('on a register with a mistake, naming file, line, field, expected and found', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'register-')), 'register.yaml');
    const text = await readFile(join(root, 'data/safer-maidstone.yaml'), 'utf8');
    await writeFile(file, text.replace(/rating: on-track/, 'rating: on-trakc'));
    const line = text.split('\n').findIndex((one) => one.includes('rating: on-track')) + 1;
    const { code, errors } = await run({ ...local, BOT_REGISTER: file });
    expect(code).toBe(1);
    expect(errors).toContain(`${file}:${line} `);
    expect(errors).toContain('rating: expected');
    expect(errors).toContain('got "on-trakc"');
  });

  test('without a register', async () => {
    const { code, errors } = await run({ ...local, BOT_REGISTER: '/nowhere.yaml' });
    expect([code, errors]).toEqual([
      1,
      expect.stringContaining('BOT_REGISTER: expected a readable file, got "/nowhere.yaml"'),
    ]);
  });

  test('on a port that is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, errors } = await run({ ...local, PORT: String(port) });
    taken.close();
    expect([code, errors]).toEqual([1, expect.stringContaining(`PORT: expected a free port, got ${port}`)]);
  });
});

describe('storage that is not there', () => {
  test('it starts, says that it is not ready, and answers from the register', async () => {
    const bot = await startBot(local);
    const url = `http://127.0.0.1:${bot.port}`;
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([503, expect.objectContaining({ state: 'starting' })]);
    const connector = await createConnectorProcess();
    const alex = createTalker({ endpoint: `${url}/api/messages`, connector }).person({ name: 'Alex' });
    expect((await alex.says('who leads the SOCP?')).text).toContain('Kent Police');
    const { text } = await alex.says('what is the status of domestic abuse');
    expect(text).toContain('13 April 2023');
    expect(text).toContain("Recorded updates can't be read just now");
    const asked = await alex.says('ask DA');
    expect(asked.text).toContain('Rehearsal: not real');
    expect(asked.text).toContain('Could not be confirmed');
    expect(asked.text).toContain('ask DA');
    await connector.stop();
    expect(await bot.stop()).toBe(0);
  });
});

describe('SIGTERM', () => {
  test('a turn in flight is finished, then it ends with 0', async () => {
    const rehearsal = await startRehearsal();
    const alex = rehearsal.teams.person({ name: 'Alex' });
    await rehearsal.connector.fail({ kind: 'status', status: 429, retryAfter: '1' });
    const asking = alex.says('who leads the SOCP?');
    await until(async () => (await rehearsal.connector.received(alex.chat.id)).length > 0);
    const ended = rehearsal.bot.stop('SIGTERM');
    expect((await asking).text).toContain('Kent Police');
    expect(await ended).toBe(0);
    await rehearsal.end();
  });
});
