import {
  JwtTokenProviderFactory,
  ManagedIdentityAppCredentials,
  MicrosoftAppCredentials,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { Identity } from './identity.ts';

type Credentials = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

/** The token the bot writes with, from elsewhere than Entra: only a far side of one's own has such. */
export type TokenSource = () => Promise<string>;

/**
 * Our own factory: the SDK's takes an empty app id for "no authentication", and asks MSAL anew for every client.
 * Credentials are made once an audience and keep their token.
 */
export const createCredentialsFactory = (
  identity: Identity,
  tokenSource: TokenSource | undefined,
): ServiceClientCredentialsFactory => {
  const made = new Map<string, Credentials>();
  return {
    isValidAppId: async (appId) => identity.kind !== 'local' && appId === identity.appId,
    isAuthenticationDisabled: async () => identity.kind === 'local',
    createCredentials: async (_appId, audience = '') => {
      const credentials =
        made.get(audience) ?? (tokenSource ? signedBy(tokenSource) : createCredentials(identity, audience));
      made.set(audience, credentials);
      return credentials;
    },
  };
};

const createCredentials = (identity: Identity, audience: string): Credentials => {
  switch (identity.kind) {
    case 'local':
      return { signRequest: async (request) => request };
    case 'SingleTenant':
      return new MicrosoftAppCredentials(identity.appId, identity.password, identity.tenant, audience);
    case 'UserAssignedMSI':
      return new ManagedIdentityAppCredentials(identity.appId, audience, new JwtTokenProviderFactory());
  }
};

const signedBy = (tokenSource: TokenSource): Credentials => ({
  signRequest: async (request) => {
    request.headers.set('authorization', `Bearer ${await tokenSource()}`);
    return request;
  },
});
