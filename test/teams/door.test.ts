import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Connector, createConnectorProcess } from './connector-process.ts';
import { createEchoProcess, type Echo } from './echo-process.ts';
import { appId, createIssuer, type Issuer } from './issuer.ts';
import { activityFrom, type Fields, knockOn, secured } from './knock.ts';
import { tenant } from './places.ts';

let connector: Connector;
let issuer: Issuer;
let echo: Echo;

beforeAll(async () => {
  connector = await createConnectorProcess();
  issuer = await createIssuer(connector.serviceUrl);
  echo = await createEchoProcess(secured(issuer.issuer, issuer.keys));
});
afterAll(async () => {
  issuer.stop();
  await Promise.all([connector.stop(), echo.stop()]);
});
beforeEach(() => connector.reset());

const knock = (authorization: string | undefined, body: unknown) => knockOn(echo, authorization, body);
const activity = (changes: Fields = {}): Fields => activityFrom(connector, changes);
const bearer = (...options: Parameters<Issuer['token']>): string => `Bearer ${issuer.token(...options)}`;

test('a token of the channel lets a message in, and the answer carries the bot’s own token', async () => {
  expect(await knock(bearer(), activity())).toEqual({ status: 200, text: '', hasRun: true });
  expect(await connector.received()).toMatchObject([{ authorization: 'Bearer outbound-token' }]);
});

test('a clock that is two minutes off is forgiven', async () => {
  const claims = { exp: issuer.now() - 120 };
  expect(await knock(bearer({ claims }), activity())).toMatchObject({ status: 200, hasRun: true });
});

/** What the bot itself writes with: issued by Entra to the bot's own app. */
const outbound = () => ({
  iss: `https://sts.windows.net/${tenant}/`,
  aud: 'https://api.botframework.com',
  appid: appId,
  ver: '1.0',
  tid: tenant,
});

const refusedTokens: readonly [string, () => string | undefined][] = [
  ['no token', () => undefined],
  ['garbage', () => 'Bearer garbage'],
  ['another scheme', () => `Basic ${issuer.token()}`],
  ['a small bearer', () => `bearer ${issuer.token()}`],
  ['two spaces', () => `Bearer  ${issuer.token()}`],
  ['a token over 8 KiB', () => bearer({ claims: { padding: 'x'.repeat(8_192) } })],
  ['an unknown key id', () => bearer({ header: { kid: 'unknown' } })],
  ['no key id', () => bearer({ header: { kid: undefined } })],
  ['another audience', () => bearer({ claims: { aud: '33333333-3333-4333-8333-333333333333' } })],
  ['another issuer', () => bearer({ claims: { iss: 'https://issuer.example' } })],
  ['expired ten minutes ago', () => bearer({ claims: { exp: issuer.now() - 600 } })],
  ['valid only from tomorrow', () => bearer({ claims: { nbf: issuer.now() + 86_400 } })],
  ['another service URL', () => bearer({ claims: { serviceurl: 'https://smba.trafficmanager.net/uk/' } })],
  ['no service URL', () => bearer({ claims: { serviceurl: undefined } })],
  ['no signature', () => bearer({ signature: 'none' })],
  ['HMAC with the public key', () => bearer({ signature: 'HS256' })],
  ['HMAC called RS256', () => bearer({ signature: 'HS256', header: { alg: 'RS256' } })],
  ['a key nobody published', () => bearer({ isForged: true })],
  ['a key endorsed for webchat', () => bearer({ header: { kid: 'webchat' } })],
  ['the bot’s own outbound token', () => bearer({ claims: outbound() })],
  ['a tenant of its own', () => bearer({ claims: { tid: tenant } })],
];

test.each(refusedTokens)('%s: 401, nothing said, nothing run', async (_, authorization) => {
  expect(await knock(authorization(), activity())).toEqual({ status: 401, text: '', hasRun: false });
});

const refusedBodies: readonly [string, number, () => unknown][] = [
  ['{}', 400, () => ({})],
  ['a list', 400, () => []],
  ['null', 400, () => null],
  ['a text', 400, () => 'hello'],
  ['no service URL', 400, () => activity({ serviceUrl: undefined })],
  ['an empty service URL', 400, () => activity({ serviceUrl: '' })],
  ['no channel', 400, () => activity({ channelId: undefined })],
  ['an empty channel', 400, () => activity({ channelId: '' })],
  ['webchat', 400, () => activity({ channelId: 'webchat' })],
  ['the channel with a path of its own', 400, () => activity({ channelId: 'AseChannel' })],
  ['a channel that is no text', 400, () => activity({ channelId: ['msteams'] })],
  ['a type that is no text', 400, () => activity({ type: 7 })],
  ['words that are no text', 400, () => activity({ text: { a: 1 } })],
  ['no type', 400, () => activity({ type: undefined })],
  ['no sender', 400, () => activity({ from: null })],
  ['no conversation', 400, () => activity({ conversation: {} })],
  ['another tenant', 403, () => activity({ conversation: { id: 'a:1', tenantId: 'other' } })],
  ['two tenants', 403, () => activity({ channelData: { tenant: { id: 'other' } } })],
  ['no tenant', 403, () => activity({ conversation: { id: 'a:1' }, channelData: {} })],
];

test.each(refusedBodies)('a good token with %s: %d, nothing said, nothing run', async (_, status, body) => {
  expect(await knock(bearer(), body())).toEqual({ status, text: '', hasRun: false });
});

test.each([
  'https://evil.example/',
  'http://smba.trafficmanager.net/uk/',
  'http://127.0.0.1@evil.example/',
  'http://user:word@127.0.0.1/',
  'http://127.0.0.1.evil.example/',
  'http://127.0.0.1/?to=https://evil.example',
  'ftp://127.0.0.1/',
  'not a url',
])('a service URL off the allow-list, vouched for by its token: %s', async (serviceUrl) => {
  const authorization = bearer({ claims: { serviceurl: serviceUrl } });
  expect(await knock(authorization, activity({ serviceUrl }))).toEqual({
    status: 403,
    text: '',
    hasRun: false,
  });
});

test('with no token {} is 401 and the process lives', async () => {
  expect(await knock(undefined, {})).toMatchObject({ status: 401 });
  expect(await echo.isAlive()).toBe(true);
});

test('the channel with a path of its own never gets there, whatever the token', async () => {
  const authorization = bearer({ claims: outbound() });
  const answer = await knock(authorization, activity({ channelId: 'AseChannel' }));
  expect(answer).toEqual({ status: 401, text: '', hasRun: false });
});

test('unsigned tokens with ever new tenants leave nothing behind', async () => {
  const before = await echo.knownIssuers();
  const tokens = Array.from({ length: 50 }, (_, n) =>
    bearer({ claims: { ...outbound(), tid: `tenant-${n}` } }),
  );
  const mixed = [
    ...tokens,
    ...tokens.map((_, n) => bearer({ isForged: true, claims: { tid: `more-${n}` } })),
  ];
  for (const token of mixed) await knock(token, activity());
  expect(await echo.knownIssuers()).toBe(before);
});

test('an invoke of a stranger is 401 too, not an answer', async () => {
  const value = { action: { verb: 'record', data: {} } };
  const body = activity({ type: 'invoke', name: 'adaptiveCard/action', value });
  expect(await knock(undefined, body)).toEqual({ status: 401, text: '', hasRun: false });
});

test('nothing of tokens, keys or words gets into the log', async () => {
  await knock(bearer({ isForged: true }), activity({ text: 'private words' }));
  await knock(bearer({ claims: { exp: 1 } }), activity({ text: 'private words' }));
  expect(echo.output()).not.toMatch(/eyJ|BEGIN|private words|JsonWebToken|at .*jsonwebtoken/);
});
