import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Child, startChild } from '../teams/child.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const lines = (path: string): readonly string[] => readFileSync(join(root, path), 'utf8').trim().split('\n');
const dockerfile = lines('infra/Dockerfile');
const said = (word: string): readonly string[] =>
  dockerfile.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));

const guid = '11111111-2222-3333-4444-555555555555';
const nobody = 'http://127.0.0.1:9/devstoreaccount1';
/** A complete environment, but for storage that answers. */
const production = {
  NODE_ENV: 'production',
  PORT: '0',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: guid,
  MicrosoftAppTenantId: guid,
  MicrosoftAppPassword: 'secret',
  AZURE_STORAGE_CONNECTION_STRING: `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=c2VjcmV0;TableEndpoint=${nobody};QueueEndpoint=${nobody};`,
};

describe('the container', () => {
  test('runs on the Node the project names, without what only development needs, and not as root', () => {
    expect(said('FROM')).toEqual([expect.stringMatching(/^node:24\.\d+\.\d+-slim$/)]);
    expect(said('RUN')[0]).toMatch(/^npm install --omit=dev --ignore-scripts\b/);
    expect(said('USER')).toEqual(['node']);
    expect(dockerfile.indexOf('USER node')).toBeLessThan(
      dockerfile.findIndex((line) => line.startsWith('CMD ')),
    );
    expect(said('CMD')).toEqual(['["node", "src/main.ts"]']);
  });

  test('chat page and storage emulator are no dependencies of the running bot', () => {
    const { dependencies } = JSON.parse(lines('package.json').join('\n')) as { dependencies: object };
    const developing = /azurite|playground|playwright|jest|typescript|^node$/;
    expect(Object.keys(dependencies).filter((name) => developing.test(name))).toEqual([]);
  });
});

describe('what is copied into it', () => {
  const ignored = lines('.dockerignore');
  const isSent = (path: string): boolean =>
    !ignored.some((line) => line !== '*' && !line.startsWith('!') && matchesGlob(path, line));
  const copied = said('COPY').flatMap((line) => line.split(' ').slice(0, -1));
  let folder: string;
  let bot: Child;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'container-'));
    const filter = (source: string): boolean => isSent(relative(root, source));
    for (const path of copied) cpSync(join(root, path), join(folder, path), { recursive: true, filter });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    bot = await startChild(join(folder, 'src/main.ts'), production);
  });
  afterAll(async () => {
    await bot?.stop();
    rmSync(folder, { recursive: true });
  });

  test('is all let through to the build', () => {
    expect(copied.filter((path) => !ignored.includes(`!${path}`))).toEqual([]);
  });

  test('leaves out the rehearsal', () => {
    expect(['src/local', 'data/demo-people.yaml'].filter(isSent)).toEqual([]);
  });

  test('is enough to run: alive, and not ready until storage answers', async () => {
    const url = `http://127.0.0.1:${bot.port}`;
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(await bot.stop()).toBe(0);
  });
});
