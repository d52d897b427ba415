import {
  AuthenticationConfiguration,
  AuthenticationError,
  BotFrameworkAuthentication,
  BotFrameworkAuthenticationFactory,
  type Claim,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { Cloud } from './cloud.ts';
import { untilAborted } from './deadline.ts';
import type { Identity } from './identity.ts';

type Asked = Parameters<BotFrameworkAuthentication['authenticateRequest']>;
type Authenticated = ReturnType<BotFrameworkAuthentication['authenticateRequest']>;

/** The signing keys are fetched without any time-out of the SDK's own. */
const keysMs = 5_000;

/**
 * The SDK's check of a request, with its gaps closed: a token that does not verify is a 401 (the SDK throws it as an
 * unknown error), claims are asked for on every path, and a silent key server ends in time.
 */
export class Authentication extends BotFrameworkAuthentication {
  readonly #sdk: BotFrameworkAuthentication;

  constructor(sdk: BotFrameworkAuthentication) {
    super();
    this.#sdk = sdk;
  }

  override async authenticateRequest(...asked: Asked): Authenticated {
    try {
      return await untilAborted(this.#sdk.authenticateRequest(...asked), AbortSignal.timeout(keysMs));
    } catch (error) {
      throw isTokenAtFault(error) ? new AuthenticationError('refused', 401) : error;
    }
  }

  override authenticateStreamingRequest(): never {
    throw new Error('teams/authentication: streaming is not served; expected POST /api/messages');
  }

  override createConnectorFactory(...from: Parameters<BotFrameworkAuthentication['createConnectorFactory']>) {
    return this.#sdk.createConnectorFactory(...from);
  }

  override createUserTokenClient(...from: Parameters<BotFrameworkAuthentication['createUserTokenClient']>) {
    return this.#sdk.createUserTokenClient(...from);
  }
}

/** `jsonwebtoken` has error names of its own; "could not load keys" is the SDK's own error with a 500. */
const isTokenAtFault = (error: unknown): boolean =>
  error instanceof AuthenticationError
    ? error.statusCode !== 500
    : error instanceof Error &&
      ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError'].includes(error.name);

/**
 * All of the SDK's settings by hand: given one of them it takes none of its defaults.
 * The "emulator" keys (any Entra app's) are replaced by the channel's, so that no other token ever verifies.
 */
export const createAuthentication = (
  identity: Identity,
  cloud: Cloud,
  credentials: ServiceClientCredentialsFactory,
): Authentication =>
  new Authentication(
    BotFrameworkAuthenticationFactory.create(
      '',
      true,
      'https://login.microsoftonline.com/botframework.com',
      'https://api.botframework.com',
      cloud.issuer,
      'https://api.botframework.com',
      cloud.keys,
      cloud.keys,
      'urn:botframework:azure',
      credentials,
      new AuthenticationConfiguration(['msteams'], validateClaims(identity, cloud)),
    ),
  );

/** Called on every path of the SDK, also where it checks neither audience nor service URL itself. */
const validateClaims =
  (identity: Identity, cloud: Cloud) =>
  async (claims: Claim[]): Promise<void> => {
    const value = (type: string): string | undefined => claims.find((claim) => claim.type === type)?.value;
    const isOurs =
      identity.kind !== 'local' &&
      value('iss') === cloud.issuer &&
      value('aud') === identity.appId &&
      (value('serviceurl') ?? '') !== '';
    if (!isOurs) throw new AuthenticationError('refused', 401);
  };
