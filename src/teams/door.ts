import { isChannelToken } from './bearer.ts';
import { type Cloud, isTrustedServiceUrl } from './cloud.ts';
import { field, isRecord, textField } from './field.ts';
import type { Identity } from './identity.ts';

export type Knock = { readonly authorization: unknown; readonly body: unknown };
export type Refusal = { readonly status: 400 | 401 | 403; readonly why: string };

/** Why a request does not come in, or undefined. Looks at everything before the SDK sees anything. */
export const refusal = (knock: Knock, identity: Identity, cloud: Cloud): Refusal | undefined => {
  if (identity.kind !== 'local') {
    const expected = { issuer: cloud.issuer, audience: identity.appId };
    if (!isChannelToken(knock.authorization, expected)) return { status: 401, why: 'no channel token' };
  }
  const { body } = knock;
  if (!isRecord(body)) return { status: 400, why: 'not an object' };
  const missing = needed.find((path) => textField(body, ...path) === undefined);
  if (missing) return { status: 400, why: `no ${missing.join('.')}` };
  const odd = texts.find((name) => typeof (body[name] ?? '') !== 'string');
  if (odd) return { status: 400, why: `${odd} is not a text` };
  if (field(body, 'channelId') !== 'msteams') return { status: 400, why: 'not from msteams' };
  if (!isTrustedServiceUrl(textField(body, 'serviceUrl') ?? '', cloud))
    return { status: 403, why: 'service URL not on the allow-list' };
  return identity.kind === 'local' || isOfTenant(body, identity.tenant)
    ? undefined
    : { status: 403, why: 'another tenant' };
};

/** Texts wherever they stand; anything else would only fail further in. */
const texts = ['text', 'textFormat', 'name', 'replyToId', 'timestamp', 'locale'];

const needed = [
  ['type'],
  ['id'],
  ['channelId'],
  ['serviceUrl'],
  ['from', 'id'],
  ['recipient', 'id'],
  ['conversation', 'id'],
] as const;

/** Personal chats may name the tenant in one place only; where both stand they must agree. */
const isOfTenant = (body: unknown, tenant: string): boolean => {
  const named = tenants(body);
  return named.length > 0 && named.every((name) => name.toLowerCase() === tenant.toLowerCase());
};

export const tenants = (body: unknown): readonly string[] =>
  [textField(body, 'conversation', 'tenantId'), textField(body, 'channelData', 'tenant', 'id')].filter(
    (name) => name !== undefined,
  );
