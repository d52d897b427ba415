import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createAuthentication } from '../../src/teams/authentication.ts';
import { publicCloud } from '../../src/teams/cloud.ts';
import { createCredentialsFactory } from '../../src/teams/credentials.ts';
import { appId, createIssuer, type Issuer } from './issuer.ts';
import { tenant } from './places.ts';

const serviceUrl = 'https://smba.trafficmanager.net/uk/';
let issuer: Issuer;

beforeAll(async () => {
  issuer = await createIssuer(serviceUrl);
});
afterAll(() => issuer.stop());

/** As if the door in front were open: the SDK's other paths check neither audience nor service URL. */
const authenticate = (claims: Readonly<Record<string, unknown>>): Promise<unknown> => {
  const identity = { kind: 'SingleTenant', appId, password: 'unused', tenant } as const;
  const cloud = { ...publicCloud, keys: issuer.keys };
  const authentication = createAuthentication(identity, cloud, createCredentialsFactory(identity, undefined));
  const activity = { type: 'message', channelId: 'msteams', serviceUrl };
  type Asked = Parameters<typeof authentication.authenticateRequest>[0];
  return authentication.authenticateRequest(activity as Asked, `Bearer ${issuer.token({ claims })}`);
};

test('the channel’s own token passes', async () => {
  await expect(authenticate({})).resolves.toMatchObject({ claimsIdentity: {} });
});

test.each([
  ['an Entra token of the bot’s own app', { aud: 'https://api.botframework.com' }],
  ['an Entra token for the bot', { aud: appId }],
  ['an Entra token for the bot that names a service URL', { aud: appId, serviceurl: serviceUrl }],
])('%s is refused even when its key is one we trust', async (_, claims) => {
  const iss = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
  await expect(authenticate({ iss, ver: '1.0', appid: appId, ...claims })).rejects.toMatchObject({
    statusCode: 401,
  });
});
