import { describe, expect, test } from '@jest/globals';
import type { Shown } from '../../src/chat.ts';
import { showAnswers } from '../../src/show/answers.ts';
import { showNotice } from '../../src/show/notice.ts';
import { showRecorded } from '../../src/show/recorded.ts';
import { asRehearsal } from '../../src/show/rehearsal.ts';
import { showReminder } from '../../src/show/reminder.ts';
import { cardBytes } from '../../src/show/shown.ts';
import { showUpdateRequest } from '../../src/show/update-request.ts';
import { barriers, complaints, markdown, parts, shownWords, typedWords } from '../cards/judge.ts';
import { answer, recorded, reminder, scale, update, updateRequest } from './made.ts';

/** Each kind of card with `words` everywhere a person or the register could have put them. */
const filledWith = (words: string): readonly [string, Shown][] => {
  const line = { label: words, text: words, source: words };
  const next = [{ title: words, asks: words }];
  const said = { understood: words, headline: words, warning: words, reports: [words], next };
  const written = { update: update({ commentary: words, period: words }), by: words };
  const typed = { rating: words, forecast: words, commentary: words };
  const problems = [
    { field: 'rating', says: words },
    { field: undefined, says: words },
  ] as const;
  const priority = { id: 'p', name: words };
  return [
    ['answers', showAnswers(Array(4).fill(answer({ ...said, lines: Array(60).fill(line) })))],
    ['choice', showAnswers([answer({ ...said, kind: 'choice', lines: Array(60).fill(line) })])],
    [
      'request',
      showUpdateRequest(
        updateRequest({ priority, period: words.slice(0, 100), latest: written, typed, problems }),
      ),
    ],
    ['first request', showUpdateRequest(updateRequest({ latest: 'none', reported: words }))],
    ['recorded', showRecorded(recorded({ ...written, priority: words, next }))],
    [
      'reminder',
      showReminder(reminder({ what: words, when: words, why: words, todo: words, source: words, next })),
    ],
    ['notice', showNotice({ title: words, says: Array(30).fill(words), theirWords: words, next })],
  ];
};

const hostile: readonly [string, string][] = [
  ['a link', '[APPROVED](https://evil.example)'],
  ['bold and code', '**On track** __now__ `x` ~~y~~'],
  ['a heading, a quote, a table', '# A\n> B\n| C | D |'],
  ['an image', '![x](https://evil.example/x.png)'],
  ['a template expression', ['$', '{1+1} $', '{$root.buttons} $', '{fallback}'].join('')],
  ['a date function', '{{DATE(2027-01-01T00:00:00Z, SHORT)}}'],
  ['a mention', '<at>Chief Executive</at> < AT id="0">x</ at >'],
  ['card JSON', '"}],"actions":[{"type":"Action.OpenUrl","url":"https://evil.example"}]'],
  ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
];

describe.each(hostile)('%s in data stays text', (_, words) => {
  test.each(filledWith(words))('on the card of %s', (_name, { card, text }) => {
    expect(complaints(card)).toEqual([]);
    expect(parts(card).filter(({ type }) => type === 'Action.OpenUrl' || type === 'Image')).toEqual([]);
    expect(markdown(card).filter((block) => block.includes(words.slice(0, 6)))).toEqual([]);
    expect(shownWords(card).join('\n')).not.toMatch(/\{\{|<\s*\/?\s*at\b/i);
    expect(text).toContain(words.split('\n')[0]);
  });
});

test.each(filledWith('paragraph 2.6 (SOCP) – 1. “on_track” 40k*'))(
  'ordinary words of %s are not escaped',
  (_, shown) => {
    expect(JSON.stringify(shown)).toContain('paragraph 2.6 (SOCP) – 1. “on_track” 40k*');
  },
);

test.each(filledWith('evil‮txt​ zero⁦x⁩ bell\u0007'))(
  'what cannot be seen is gone from %s',
  (_, { card, text }) => {
    expect([...shownWords(card), ...typedWords(card), text].join('\n')).not.toMatch(/[\p{Cf}]|(?!\n)\p{Cc}/u);
    expect(text).toContain('eviltxt zerox bell');
  },
);

test.each([
  ['long words', 'Lengthy words go on. '.repeat(400)],
  ['four-byte letters', '🛟'.repeat(5000)],
  ['broken surrogates', '\ud800'.repeat(5000)],
  ['quotes', '"'.repeat(5000)],
  ['two thousand lines', 'line\n'.repeat(2000)],
])('%s never make a card larger than webhooks take', (_, words) => {
  const sizes = filledWith(words).map(([name, shown]) => ({ name, bytes: cardBytes(shown) }));
  expect(sizes.filter(({ bytes }) => bytes > 28_000)).toEqual([]);
});

const samples: readonly [string, Shown][] = [
  ...filledWith('Plain words of somebody.'),
  ['rated answer', showAnswers([answer({ rating: 'on-track', warning: 'Old plan.' })], scale)],
  [
    'provisional reminder',
    showReminder(reminder({ isRepeat: true, reminder: { dueDay: '2027-03-31', isProvisional: true } })),
  ],
  [
    'unconfirmed request',
    showUpdateRequest(updateRequest({ state: 'unconfirmed', latest: 'unread', returnBy: '2027-01-15' })),
  ],
  ['repeated record', showRecorded(recorded({ wasAlready: true }))],
  ['rehearsal', asRehearsal(showAnswers([answer()]))],
];

test.each(samples)('the plain text of %s holds every word of its card', (_, { card, text }) => {
  const words = (all: string): readonly string[] => all.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const inText = new Set(words(text));
  expect(
    [...shownWords(card), ...typedWords(card)].flatMap(words).filter((word) => !inText.has(word)),
  ).toEqual([]);
});

test.each(samples)('the card of %s can be read by everybody', (_, { card }) => {
  expect(barriers(card)).toEqual([]);
  expect(complaints(card)).toEqual([]);
});
