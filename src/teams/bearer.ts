import { isRecord, textField } from './field.ts';

type Expected = { readonly issuer: string; readonly audience: string };

const shape = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/;
const longest = 8_192;

/**
 * Whether a header can be a channel's token at all, before the SDK sees it. Nothing is verified here: it keeps out
 * what the SDK answers wrongly. Another issuer would reach paths that check neither audience nor service URL,
 * and each unseen `tid` adds four strings to a list of the SDK that never shrinks.
 */
export const isChannelToken = (header: unknown, expected: Expected): boolean => {
  if (typeof header !== 'string' || header.length > longest) return false;
  const [, head, claims] = shape.exec(header) ?? [];
  const read = { head: readPart(head), claims: readPart(claims) };
  return (
    textField(read.head, 'alg') === 'RS256' &&
    textField(read.head, 'kid') !== undefined &&
    textField(read.claims, 'iss') === expected.issuer &&
    textField(read.claims, 'aud') === expected.audience &&
    isRecord(read.claims) &&
    !Object.hasOwn(read.claims, 'tid')
  );
};

const readPart = (part: string | undefined): unknown => {
  try {
    return JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};
