import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config.ts';

const guid = '11111111-2222-3333-4444-555555555555';
const production = {
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: guid,
  MicrosoftAppPassword: 'secret',
  MicrosoftAppTenantId: guid,
  AZURE_STORAGE_ACCOUNT_NAME: 'safermaidstone',
};
const local = { BOT_LOCAL: '1', AZURE_STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true' };

const problemsOf = (env: Readonly<Record<string, string>>): string => {
  const read = readConfig(env);
  return read.kind === 'refused' ? read.problems.join('\n') : '';
};

describe('a complete environment is read', () => {
  test('production: heard from outside, with its identity', () => {
    const read = readConfig(production);
    expect(read).toMatchObject({
      kind: 'read',
      config: {
        port: 3978,
        host: '0.0.0.0',
        identity: { kind: 'SingleTenant', appId: guid },
        rehearsal: undefined,
      },
    });
  });

  test('managed identity needs no password', () => {
    const { MicrosoftAppPassword: _, ...env } = { ...production, MicrosoftAppType: 'UserAssignedMSI' };
    expect(readConfig(env)).toMatchObject({
      kind: 'read',
      config: { identity: { kind: 'UserAssignedMSI' } },
    });
  });

  test('local mode listens on loopback only and may move its clock', () => {
    expect(readConfig({ ...local, BOT_CLOCK: '2027-01-01T00:00Z*3600', PORT: '4000' })).toMatchObject({
      kind: 'read',
      config: {
        port: 4000,
        host: '127.0.0.1',
        identity: { kind: 'local' },
        rehearsal: { clock: { start: Date.parse('2027-01-01T00:00Z'), speed: 3600 } },
      },
    });
  });
});

describe('what is missing or wrong is named, and nothing starts', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['MicrosoftAppId', { MicrosoftAppId: '' }, 'an empty id switches the SDK’s authentication off'],
    ['MicrosoftAppId', { MicrosoftAppId: 'bot' }, 'not a GUID'],
    ['MicrosoftAppType', { MicrosoftAppType: 'MultiTenant' }, 'multi-tenant asserts nothing'],
    ['MicrosoftAppTenantId', { MicrosoftAppTenantId: '' }, 'no tenant to hold requests against'],
    ['MicrosoftAppPassword', { MicrosoftAppPassword: '' }, 'no secret'],
    ['AZURE_STORAGE_ACCOUNT_NAME', { AZURE_STORAGE_ACCOUNT_NAME: 'Has Spaces' }, 'no such account'],
    ['AZURE_STORAGE_CONNECTION_STRING', { AZURE_STORAGE_CONNECTION_STRING: 'nonsense' }, 'no account in it'],
    [
      'AZURE_STORAGE_CONNECTION_STRING',
      {
        AZURE_STORAGE_CONNECTION_STRING: 'AccountName=a;AccountKey=b;TableEndpoint=http://storage.example/a',
      },
      'keys in clear text to another machine',
    ],
    [
      'AZURE_STORAGE_CONNECTION_STRING',
      { AZURE_STORAGE_CONNECTION_STRING: 'AccountName=;AccountKey=b' },
      'no name',
    ],
    [
      'AZURE_STORAGE_CONNECTION_STRING',
      { AZURE_STORAGE_CONNECTION_STRING: 'AccountName=a;AccountKey=b;TableEndpoint=nonsense' },
      'no address',
    ],
    ['PORT', { PORT: '99999' }, 'no such port'],
    ['PORT', { PORT: 'http' }, 'not a number'],
    ['BOT_OFFICERS', { BOT_OFFICERS: 'martyn' }, 'a name is not an id'],
    ['BOT_PUBLIC_URL', { BOT_PUBLIC_URL: 'http://bot.example' }, 'links carry secrets'],
    ['BOT_CLOCK', { BOT_CLOCK: '2027-01-01T00:00Z' }, 'no moved clocks in production'],
    ['BOT_PEOPLE', { BOT_PEOPLE: '/tmp/people.yaml' }, 'no demo people in production'],
    ['BotOpenIdMetadata', { BotOpenIdMetadata: 'https://evil.example' }, 'moves the root of trust'],
    ['BOT_LOCAL', { BOT_LOCAL: 'yes' }, 'not a choice'],
  ])('%s %j: %s', (name, change) => {
    expect(problemsOf({ ...production, ...change })).toContain(`${name}: `);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['NODE_ENV', { NODE_ENV: 'production' }],
    ['BOT_CLOCK', { BOT_CLOCK: 'tomorrow' }],
    ['BOT_CLOCK', { BOT_CLOCK: '2027-01-01T00:00' }],
    ['BOT_CLOCK', { BOT_CLOCK: '2027-01-01T00:00Z*0' }],
    ['BOT_CLOCK', { BOT_CLOCK: '2027-02-31T00:00Z' }],
    ['BOT_CLOCK', { BOT_CLOCK: '9999-12-31T00:00Z' }],
    ['BOT_CLOCK', { BOT_CLOCK: '2027-01-01T00:00Z*99999999999999999' }],
  ])('local mode refuses %s %j', (name, change) => {
    expect(problemsOf({ ...local, ...change })).toContain(name);
  });

  test('all of it in one go, with what to do', () => {
    const problems = problemsOf({ PORT: 'x' });
    for (const name of [
      'PORT',
      'MicrosoftAppType',
      'MicrosoftAppId',
      'MicrosoftAppTenantId',
      'AZURE_STORAGE',
    ])
      expect(problems).toContain(name);
    expect(problems).toContain('BOT_LOCAL=1');
  });

  test('no secret is ever repeated', () => {
    expect(
      problemsOf({ ...production, MicrosoftAppId: 'hunter2', MicrosoftAppPassword: 'hunter3' }),
    ).not.toMatch(/hunter/);
  });
});
