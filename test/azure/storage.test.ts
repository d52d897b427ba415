import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { isPlainOnLoopback } from '../../src/azure/access.ts';
import { keyRange, writeIdKey, writeKey } from '../../src/azure/keys.ts';
import { createStorage } from '../../src/azure/storage.ts';
import { startAzurite } from './azurite.ts';

const away =
  'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=aa==;TableEndpoint=http://storage.example:10002/a;';

describe('keys', () => {
  test.each([
    ['plain', ['smp', 'domestic-abuse'], 'smp!domestic-abuse'],
    ['what tables refuse', ['a/b\\c#d?e\tf\u0085'], 'a~2fb~5cc~23d~3fe~09f~c2~85'],
    ['what parts ours', ['a!b~c d'], 'a~21b~7ec~20d'],
    ['Teams conversation ids', ['19:abc@thread.tacv2;messageid=1'], '19:abc@thread.tacv2;messageid=1'],
    ['beyond the basic plane', ['👍'], '~f0~9f~91~8d'],
  ])('%s', (_what, parts, key) => {
    expect(writeKey(...parts)).toBe(key);
  });

  test('a long one stays under 400 characters and apart from its like', () => {
    const long = 'x'.repeat(500);
    expect(writeKey(long).length).toBeLessThanOrEqual(400);
    expect(writeKey(`${long}a`)).not.toBe(writeKey(`${long}b`));
  });

  test('an id keeps its parts', () => expect(writeIdKey('a!b c!d')).toBe('a!b~20c!d'));
  test('a range holds what begins with its prefix, and nothing else', () => {
    const { from, before } = keyRange('h');
    const within = (key: string): boolean => key >= from && key < before;
    expect(['h!000001', 'h!999999', 'latest', 'op!x', 'h', 'hh!1'].map(within)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('access to storage', () => {
  test('plain HTTP is for this machine only', () => {
    expect(isPlainOnLoopback('UseDevelopmentStorage=true')).toBe(true);
    expect(isPlainOnLoopback(away.replaceAll('storage.example', '127.0.0.1'))).toBe(true);
    expect(
      isPlainOnLoopback(
        'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=aa==;EndpointSuffix=core.windows.net',
      ),
    ).toBe(false);
    expect(() => isPlainOnLoopback(away)).toThrow('expected https for storage.example:10002, got http');
    expect(() =>
      isPlainOnLoopback('DefaultEndpointsProtocol=http;AccountName=a;AccountKey=aa==;EndpointSuffix=x'),
    ).toThrow('expected https');
  });

  test('is refused before anything is sent', async () => {
    await expect(createStorage({ kind: 'connection string', value: away })).rejects.toThrow('expected https');
  });

  test('by managed identity is over https and asks for nothing yet', async () => {
    const storage = await createStorage({ kind: 'managed identity', account: 'smpbot', client: undefined });
    expect(storage.table('status').url).toBe('https://smpbot.table.core.windows.net');
    expect((await storage.queue()).url).toBe('https://smpbot.queue.core.windows.net/deliveries');
  });
});

test('readiness: 503 until storage is prepared, degraded while it is away, ready again when it is back', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'azurite-kept-'));
  const first = await startAzurite(folder);
  const storage = await createStorage({ kind: 'connection string', value: first.connection });
  expect(storage.ready()).toEqual({ status: 503, body: { state: 'starting' } });
  await storage.prepare(AbortSignal.timeout(5_000));
  await storage.prepare(AbortSignal.timeout(5_000));
  expect(storage.ready()).toEqual({ status: 200, body: { state: 'ready' } });
  await storage.table('status').createEntity({ partitionKey: 'p', rowKey: 'r' });
  await first.stop();
  await expect(storage.prepare(AbortSignal.timeout(2_000))).rejects.toThrow();
  expect(storage.ready()).toEqual({
    status: 200,
    body: { state: 'degraded', reason: expect.stringContaining('ECONNREFUSED') },
  });
  const second = await startAzurite(folder, first.ports);
  await storage.table('status').getEntity('p', 'r');
  expect(storage.ready()).toEqual({ status: 200, body: { state: 'ready' } });
  await second.stop();
  await rm(folder, { recursive: true });
});
