import { describe, expect, test } from '@jest/globals';
import { readIntent } from '../../src/people/read-intent.ts';

const none = { from: undefined, until: undefined };
const first = { kind: 'mentioned', index: 0 } as const;
const self = { kind: 'self' } as const;
const unsaid = { kind: 'unsaid' } as const;
const said = (words: string) => ({ kind: 'said', words }) as const;

describe('commands about people and places', () => {
  test.each([
    [
      'make @Dana Chair chair of MDAF from 1 December',
      {
        kind: 'name',
        whom: first,
        role: 'chair',
        which: said('MDAF'),
        span: { ...none, from: '1 December' },
      },
    ],
    [
      '@Dana Chair is the deputy until 3 January',
      { kind: 'name', whom: first, role: 'deputy', which: unsaid, span: { ...none, until: '3 January' } },
    ],
    [
      'Please make @Dana Chair the MDAF chair.',
      { kind: 'name', whom: first, role: 'chair', which: said('MDAF'), span: none },
    ],
    [
      '@Dana Chair is a contributor to DA',
      { kind: 'name', whom: first, role: 'contributor', which: said('DA'), span: none },
    ],
    [
      'make @Dana Chair an officer',
      { kind: 'name', whom: first, role: 'officer', which: unsaid, span: none },
    ],
    [
      '@Dana Chair is democratic services',
      { kind: 'name', whom: first, role: 'democratic services', which: unsaid, span: none },
    ],
    [
      'make Dana chair',
      { kind: 'name', whom: { kind: 'named', name: 'Dana' }, role: 'chair', which: unsaid, span: none },
    ],
    ['make chair of MDAF', { kind: 'name', whom: unsaid, role: 'chair', which: said('MDAF'), span: none }],
    [
      '@Dana Chair is no longer chair of the SOCP from 1 May',
      { kind: 'end', whom: first, role: 'chair', which: said('SOCP'), span: { ...none, from: '1 May' } },
    ],
    ['I’m no longer the chair', { kind: 'end', whom: self, role: 'chair', which: unsaid, span: none }],
    [
      'hand over MDAF to @Dana Chair from 1 January',
      { kind: 'hand over', whom: first, which: said('MDAF'), span: { ...none, from: '1 January' } },
    ],
    [
      'hand over MDAF from 1 January to @Dana Chair',
      { kind: 'hand over', whom: first, which: said('MDAF'), span: { ...none, from: '1 January' } },
    ],
    ['hand over to @Dana Chair', { kind: 'hand over', whom: first, which: unsaid, span: none }],
    ['I’m away until 3 January', { kind: 'away', whom: self, span: { ...none, until: '3 January' } }],
    [
      "I'll be on leave from Monday to 3 January",
      { kind: 'away', whom: self, span: { from: 'Monday', until: '3 January' } },
    ],
    ['@Dana Chair is away until Friday', { kind: 'away', whom: first, span: { ...none, until: 'Friday' } }],
    ['I am back', { kind: 'back', whom: self, span: none }],
    ['OOO until 3 Jan', { kind: 'away', whom: self, span: { ...none, until: '3 Jan' } }],
    ['away until 3 January', { kind: 'away', whom: self, span: { ...none, until: '3 January' } }],
    ["I don't work Fridays any more", { kind: 'days', whom: self, days: [1, 2, 3, 4] }],
    ["I'm not in on Fridays", { kind: 'days', whom: self, days: [1, 2, 3, 4] }],
    ['@Dana Chair is not in on Fridays', { kind: 'days', whom: first, days: [1, 2, 3, 4] }],
    ["I don't work Mondays and Fridays", { kind: 'days', whom: self, days: [2, 3, 4] }],
    ['my working days are Tue to Thu', { kind: 'days', whom: self, days: [2, 3, 4] }],
    ['this channel is the Domestic Abuse Forum', { kind: 'link', which: said('Domestic Abuse Forum') }],
    ["this is the officers' channel", { kind: 'link', which: { kind: 'officers' } }],
    ['unlink this channel', { kind: 'unlink' }],
    [
      'this channel is no longer the Domestic Abuse Forum',
      { kind: 'unlink', which: said('Domestic Abuse Forum') },
    ],
    ['this is no longer the officers’ channel', { kind: 'unlink' }],
    [
      'Could you make @Dana Chair an officer?',
      { kind: 'name', whom: first, role: 'officer', which: unsaid, span: none },
    ],
    ...[
      'please can you make @Dana Chair chair of TCTF?',
      'please could you make @Dana Chair the chair of TCTF',
      'pls make @Dana Chair chair of TCTF',
      'Hi, can you make @Dana Chair chair of TCTF',
      'hello, kindly make @Dana Chair chair of TCTF',
      '@Dana Chair will chair TCTF',
      '@Dana Chair is our new TCTF chair',
      'the chair of TCTF is now @Dana Chair',
      '@Dana Chair has taken over as chair of TCTF',
    ].map(
      (text) =>
        [text, { kind: 'name', whom: first, role: 'chair', which: said('TCTF'), span: none }] as const,
    ),
    [
      'from 1 December @Dana Chair is chair of TCTF',
      {
        kind: 'name',
        whom: first,
        role: 'chair',
        which: said('TCTF'),
        span: { ...none, from: '1 December' },
      },
    ],
    ['Who holds what?', { kind: 'who holds what' }],
    ['what’s vacant?', { kind: 'what is vacant' }],
    ['who are the officers?', { kind: 'officers' }],
  ])('%s', (text, intent) => {
    expect(readIntent(text, ['Dana Chair'])).toEqual(intent);
  });

  test('two mentions are not taken for one person', () => {
    const text = 'make @Dana Chair and @Dev Deputy chair of MDAF';
    expect(readIntent(text, ['Dana Chair', 'Dev Deputy'])).toMatchObject({ whom: { kind: 'several' } });
  });

  test('a typed “@” that is no mention is a bare name', () => {
    const intent = readIntent('make @Dana Chair chair of MDAF', []);
    expect(intent).toMatchObject({ whom: { kind: 'named', name: 'Dana Chair' } });
  });

  test.each([
    'who is the chair of MDAF?',
    'who chairs SOCP',
    'is Dana the chair?',
    'who leads DA',
    'what does the forum work on',
    'this year is important',
    'make sense of the grant',
    'Kent Police is the chair of SOCP?',
    '@Dana Chair is away until Friday?',
    'this is no longer relevant',
    'I work on the grant',
    'how are all the priorities doing?',
    'what is the role of the chair?',
    'update DA',
    '',
  ])('a question stays a question: %s', (text) => {
    expect(readIntent(text, [])).toBeUndefined();
  });
});
