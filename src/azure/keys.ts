import { createHash } from 'node:crypto';

const longest = 400;
const bytesOf = (character: string): string =>
  [...Buffer.from(character)].map((byte) => `~${byte.toString(16).padStart(2, '0')}`).join('');

/** Tables refuse `/ \ # ?` and control characters, and `!` parts our keys: all of these become ~hex. */
const writePart = (part: string): string => part.replace(/[^A-Za-z0-9_.:;@=-]/gu, bytesOf);

/** A PartitionKey or RowKey of these parts, joined by `!`; one too long for a key ends in a hash of itself. */
export const writeKey = (...parts: readonly string[]): string => {
  const key = parts.map(writePart).join('!');
  if (key.length <= longest) return key;
  return `${key.slice(0, longest - 100)}~${createHash('sha256').update(key).digest('hex')}`;
};

/** The same for an id whose parts are already joined by `!`. */
export const writeIdKey = (id: string): string => writeKey(...id.split('!'));

/** First key, and the one after the last, of all that begin with `prefix!`. */
export const keyRange = (prefix: string): { readonly from: string; readonly before: string } => ({
  from: `${prefix}!`,
  before: `${prefix}"`,
});
