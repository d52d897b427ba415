import type { Delivered, Unreachable } from '../chat.ts';
import { field, textField } from './field.ts';

/** What was being tried when the connector failed. */
export type Attempt = { readonly hasWritten: boolean; readonly isLate: boolean; readonly isEdit: boolean };

/** Codes by which a connection fails before a byte of the request is written. */
const unwritten =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT_\w+|ERR_TLS_\w+|\w+_CERT\w*)$/;

/** What a failed call says about the message: Teams' codes, with error bodies read loosely. */
export const readFailure = (error: unknown, attempt: Attempt): Delivered => {
  const status = field(error, 'statusCode');
  return typeof status === 'number' ? readStatus(status, error, attempt) : readBroken(error, attempt);
};

const readStatus = (status: number, error: unknown, { isEdit }: Attempt): Delivered => {
  const body = readBody(error);
  const reason = knownCode(body) ?? `status ${status}`;
  if (status >= 200 && status < 300) return { kind: 'accepted', activity: '', status };
  if (status === 429 || status === 412) return { kind: 'notNow', status, afterMs: readRetryAfter(error) };
  if ([408, 502, 503, 504].includes(status)) return { kind: 'unknown', status, reason };
  if (status === 403) return { kind: 'unreachable', status, why: whyForbidden(body) };
  const isGone = status === 404 && (!isEdit || body.includes('ConversationNotFound'));
  return isGone ? { kind: 'unreachable', status, why: 'gone' } : { kind: 'refused', status, reason };
};

/** No answer came: safe to send again only if nothing had been written. */
const readBroken = (error: unknown, { hasWritten, isLate }: Attempt): Delivered => {
  const code = isLate ? 'no answer in time' : (textField(error, 'code') ?? 'no answer');
  return hasWritten && !unwritten.test(code)
    ? { kind: 'unknown', status: undefined, reason: code }
    : { kind: 'notNow', status: undefined, afterMs: undefined };
};

/** A 403 that names no code is seen from people who blocked the bot (the documented `subCode` is often missing). */
const whyForbidden = (body: string): Unreachable => {
  if (/BotNotInConversationRoster|ForbiddenOperationException/.test(body)) return 'removed';
  return /BotDisabledByAdmin|NotEnoughPermissions|InvalidBotApiHost/.test(body) ? 'disabled' : 'blocked';
};

const knownCode = (body: string): string | undefined => /"code"\s*:\s*"(\w{1,60})"/.exec(body)?.[1];

/** The error's text, wherever the SDK put it: some shapes hold JSON inside `message`. */
const readBody = (error: unknown): string => {
  const text = textField(error, 'response', 'bodyAsText');
  return (text ?? JSON.stringify(field(error, 'details') ?? '')).replaceAll('\\"', '"');
};

/** Milliseconds of a Retry-After, which is in seconds or a date to be held against the answer's own. */
const readRetryAfter = (error: unknown): number | undefined => {
  const header = (name: string): string => readHeader(field(error, 'response', 'headers'), name) ?? '';
  const after = header('retry-after');
  const milliseconds = /^\d+$/.test(after)
    ? Number(after) * 1_000
    : Date.parse(after) - Date.parse(header('date'));
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
};

const readHeader = (headers: unknown, name: string): string | undefined =>
  typeof headers === 'object' && headers !== null && 'get' in headers && typeof headers.get === 'function'
    ? headers.get(name)
    : undefined;
