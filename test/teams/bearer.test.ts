import { expect, test } from '@jest/globals';
import { isChannelToken } from '../../src/teams/bearer.ts';

const expected = { issuer: 'https://api.botframework.com', audience: 'app' };
const token = (head: object, claims: object): string =>
  `Bearer ${[head, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.c2ln`;
const head = { alg: 'RS256', kid: 'k' };
const claims = { iss: expected.issuer, aud: expected.audience };

test.each<[string, unknown, boolean]>([
  ['a channel’s token', token(head, claims), true],
  ['another issuer', token(head, { ...claims, iss: 'https://sts.windows.net/x/' }), false],
  ['an issuer in a list', token(head, { ...claims, iss: [expected.issuer] }), false],
  ['another audience', token(head, { ...claims, aud: 'other' }), false],
  ['audiences in a list', token(head, { ...claims, aud: ['app', 'other'] }), false],
  ['a tenant', token(head, { ...claims, tid: 't' }), false],
  ['an empty tenant', token(head, { ...claims, tid: '' }), false],
  ['HS256', token({ ...head, alg: 'HS256' }, claims), false],
  ['none', token({ ...head, alg: 'none' }, claims), false],
  ['no key id', token({ alg: 'RS256' }, claims), false],
  ['a list for claims', token(head, []), false],
  ['two parts', 'Bearer a.b', false],
  ['a line break', `${token(head, claims)}\n`, false],
  ['something after it', `${token(head, claims)} x`, false],
  ['two headers', [token(head, claims)], false],
  ['over 8 KiB', token(head, { ...claims, x: 'x'.repeat(8_192) }), false],
  ['nothing', undefined, false],
])('%s', (_, header, isOne) => {
  expect(isChannelToken(header, expected)).toBe(isOne);
});
