import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { systemClock } from '../../src/clock.ts';
import { sendJson, serveJson } from './http.ts';

export const appId = '22222222-2222-4222-8222-222222222222';

type Claims = Readonly<Record<string, unknown>>;
type TokenOptions = {
  readonly claims?: Claims;
  readonly header?: Claims;
  /** Signs with a key nobody published. */
  readonly isForged?: boolean;
  /** HMAC with the public key as secret, or no signature at all. */
  readonly signature?: 'HS256' | 'none';
};

export type Issuer = Awaited<ReturnType<typeof createIssuer>>;

/** Issues tokens as the Bot Framework does and publishes the keys over HTTP. The SDK keeps keys by URL: one a test file. */
export const createIssuer = async (serviceUrl: string) => {
  const published = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const forged = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const issuer = 'https://api.botframework.com';
  let delayMs = 0;
  const { port, server } = await serveJson(({ url }, response) => {
    if (delayMs > 0) return;
    const jwk = published.publicKey.export({ format: 'jwk' });
    const key = (kid: string, endorsements?: readonly string[]) => ({
      ...jwk,
      kid,
      use: 'sig',
      endorsements,
    });
    const keys = [key('msteams', ['msteams']), key('webchat', ['webchat']), key('unendorsed')];
    sendJson(
      response,
      200,
      url.pathname === '/keys' ? { keys } : { issuer, jwks_uri: `http://127.0.0.1:${port}/keys` },
    );
  });
  const token = ({ claims = {}, header = {}, isForged = false, signature }: TokenOptions = {}): string => {
    const now = Math.floor(systemClock.real() / 1_000);
    const head = { alg: signature ?? 'RS256', typ: 'JWT', kid: 'msteams', ...header };
    const body = {
      iss: issuer,
      aud: appId,
      serviceurl: serviceUrl,
      nbf: now - 60,
      exp: now + 3_600,
      ...claims,
    };
    const text = [head, body]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const secret = published.publicKey.export({ type: 'pkcs1', format: 'pem' });
    if (signature === 'none') return `${text}.`;
    if (signature === 'HS256')
      return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
    return `${text}.${signed(text, isForged ? forged.privateKey : published.privateKey)}`;
  };
  return {
    issuer,
    keys: `http://127.0.0.1:${port}/channel`,
    token,
    now: () => Math.floor(systemClock.real() / 1_000),
    /** From now on the key server accepts connections and says nothing. */
    fallSilent: () => {
      delayMs = 1;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

const signed = (text: string, key: KeyObject): string =>
  sign('sha256', Buffer.from(text), key).toString('base64url');
