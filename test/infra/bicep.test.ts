import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createStorage } from '../../src/azure/storage.ts';
import { readConfig } from '../../src/config.ts';
import { createServer, type Server } from '../../src/server.ts';
import { type Bicep, readBicep, type Value } from './bicep.ts';

const guid = '11111111-2222-3333-4444-555555555555';

/** What Azure would put in place of these expressions. */
const inAzure: Readonly<Record<string, string>> = {
  'string(port)': '3978',
  'identity.properties.clientId': guid,
  'tenant().tenantId': '99999999-2222-3333-4444-555555555555',
  'storage.name': 'stabcdefghijklm',
  "join(officers, ',')": `${guid},99999999-2222-3333-4444-555555555555`,
};

/** The host name, as the file writes it inside other texts. */
const hostPlace = `\${host}`;

let bicep: Bicep;
beforeAll(async () => {
  bicep = await readBicep(new URL('../../infra/main.bicep', import.meta.url));
});

/** What stands at `path` in a resource; a number in the path is a place in a list. */
const at = (symbol: string, ...path: readonly (string | number)[]): Value => {
  const from = bicep.resources.get(symbol)?.body;
  const found = path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown>)?.[step],
    from,
  );
  if (found === undefined) throw new Error(`infra/main.bicep: expected ${symbol}.${path.join('.')}`);
  return found as Value;
};

const template = ['properties', 'template'] as const;
const container = [...template, 'containers', 0] as const;

describe('the file', () => {
  test('is Bicep; every name in it is declared, and used but for the last two', () => {
    const declared = [bicep.resources, bicep.variables, bicep.parameters].flatMap((map) => [...map.keys()]);
    expect(bicep.hasError).toBe(false);
    expect([...bicep.used].filter((name) => !declared.includes(name))).toEqual([]);
    expect(declared.filter((name) => !bicep.used.has(name))).toEqual(['app', 'teams']);
  });

  test('gets from the example all it asks for, and nothing else', () => {
    const example = readFileSync(
      new URL('../../infra/main.parameters.example.json', import.meta.url),
      'utf8',
    );
    const given = Object.keys((JSON.parse(example) as { parameters: object }).parameters);
    const needed = [...bicep.parameters].filter(([, hasDefault]) => !hasDefault).map(([name]) => name);
    expect(given).toEqual(expect.arrayContaining(needed));
    expect(given.filter((name) => !bicep.parameters.has(name))).toEqual([]);
  });
});

describe('the environment of the container', () => {
  const environment = (): Record<string, string> => {
    const entries = at('app', ...container, 'env') as readonly { name: string; value: Value }[];
    return Object.fromEntries(entries.map(({ name, value }) => [name, resolved(value)]));
  };
  const resolved = (value: Value): string => {
    if (typeof value === 'string') return value.replace(hostPlace, 'bot.example.org');
    const known = inAzure[(value as { source: string }).source];
    if (known === undefined) throw new Error(`infra/main.bicep: ${JSON.stringify(value)} is not known here`);
    return known;
  };

  test('is all the bot needs: it starts as its managed identity, with storage opened by the same one', () => {
    expect(readConfig(environment())).toMatchObject({
      kind: 'read',
      config: {
        port: 3978,
        host: '0.0.0.0',
        identity: { kind: 'UserAssignedMSI', appId: guid, tenant: inAzure['tenant().tenantId'] },
        storage: { kind: 'managed identity', account: inAzure['storage.name'], client: guid },
        officers: [guid, '99999999-2222-3333-4444-555555555555'],
        publicUrl: 'https://bot.example.org',
        rehearsal: undefined,
      },
    });
  });

  test('holds no name the bot does not read', () => {
    const read = new Set<string | symbol>();
    const env = new Proxy(environment(), {
      get: (all, name) => {
        read.add(name);
        return all[String(name)];
      },
    });
    readConfig(env);
    expect(Object.keys(environment()).filter((name) => !read.has(name))).toEqual([]);
  });
});

describe('what the bot answers by itself', () => {
  let server: Server;
  let url: string;
  beforeAll(async () => {
    const log = { error: () => undefined };
    const answer = () => ({ status: 200 });
    server = createServer({ port: 0, host: '127.0.0.1', receive: answer, ready: answer, log });
    url = `http://127.0.0.1:${await server.listen()}`;
  });
  afterAll(() => server.close());

  test('is what the probes ask, at the port it listens on', async () => {
    const probes = at('app', ...container, 'probes') as readonly {
      type: string;
      httpGet: { path: string; port: { source: string } };
    }[];
    const asked = probes.map(({ type, httpGet }) => `${type} ${httpGet.path}`);
    expect(asked).toEqual(['Startup /healthz', 'Liveness /healthz', 'Readiness /readyz']);
    for (const { httpGet } of probes) {
      expect(bicep.variables.get(httpGet.port.source)).toBe(3978);
      expect((await fetch(`${url}${httpGet.path}`)).status).toBe(200);
    }
    expect(at('app', 'properties', 'configuration', 'ingress', 'targetPort')).toEqual({ source: 'port' });
  });

  test('is where Teams writes to', async () => {
    const { pathname } = new URL(
      String(at('bot', 'properties', 'endpoint')).replace(hostPlace, 'bot.example.org'),
    );
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${url}${pathname}`, { method: 'POST', headers, body: '{}' })).status).toBe(200);
  });
});

test('the app scales on the queue the bot works on', async () => {
  const storage = await createStorage({ kind: 'connection string', value: 'UseDevelopmentStorage=true' });
  const { name } = await storage.queue();
  expect(bicep.variables.get('queueName')).toBe(name);
  expect(at('queue', 'name')).toEqual({ source: 'queueName' });
  expect(at('app', ...template, 'scale')).toMatchObject({
    minReplicas: 1,
    rules: [
      {
        custom: {
          type: 'azure-queue',
          identity: { source: 'identity.id' },
          metadata: { queueName: { source: 'queueName' }, accountName: { source: 'storage.name' } },
        },
      },
    ],
  });
});

describe('who may what', () => {
  test('storage has no keys, no public blobs and no old TLS', () => {
    expect(at('storage', 'properties')).toMatchObject({
      allowSharedKeyAccess: false,
      allowBlobPublicAccess: false,
      minimumTlsVersion: 'TLS1_2',
      supportsHttpsTrafficOnly: true,
    });
  });

  test('the identity may use tables and queues and pull its image, no more', () => {
    const assigned = [...bicep.resources].filter(([, { type }]) => type.includes('/roleAssignments@'));
    const roles = bicep.variables.get('roles') as Readonly<Record<string, string>>;
    const given = assigned.map(([symbol]) => {
      const { source } = at(symbol, 'properties', 'roleDefinitionId') as { source: string };
      const scope = at(symbol, 'scope') as { source: string };
      return `${scope.source} ${roles[/roles\.(\w+)/.exec(source)?.[1] ?? '']}`;
    });
    expect(given).toEqual([
      'storage 0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3',
      'storage 974c5e8b-45b9-4653-ba55-5f855dd0fbe8',
      'registry 7f951dda-4ed3-4680-a7ca-43fe172d538d',
    ]);
  });

  test('the bot is registered for this tenant alone, as the identity it runs as, with Teams', () => {
    expect(at('bot', 'properties')).toMatchObject({
      msaAppType: 'UserAssignedMSI',
      msaAppId: { source: 'identity.properties.clientId' },
      msaAppMSIResourceId: { source: 'identity.id' },
      msaAppTenantId: { source: 'tenant().tenantId' },
    });
    expect(at('teams', 'properties', 'channelName')).toBe('MsTeamsChannel');
    expect(at('app', 'properties', 'configuration', 'ingress', 'allowInsecure')).toBe(false);
  });
});
