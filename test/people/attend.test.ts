import { expect, test } from '@jest/globals';
import type { BotParts } from '../../src/bot/parts.ts';
import { attend } from '../../src/bot/people/attend.ts';
import type { Message } from '../../src/chat.ts';

const message = {
  kind: 'message',
  id: '1',
  from: { id: 'entra', name: 'Olive Officer', isGuest: false },
  text: 'make @Tess Target chair of SOCP',
} as unknown as Message;

const parts = {
  clock: { now: () => Date.UTC(2026, 10, 23, 10) },
  people: { rememberPerson: () => Promise.reject(new Error('storage is away')) },
  warn: () => undefined,
} as unknown as BotParts;

test.each([
  [false, 'That could not be confirmed', 'make @Tess Target chair of SOCP'],
  [true, 'I can’t look that up just now', 'ask again'],
])('storage away, only looked up: %s: what is not certain is said, and no words are lost', async (...row) => {
  const [isRead, title, words] = row;
  const asked = { operation: 'one', mentions: [], as: 'say', isRead } as const;
  const reply = await attend(parts, message, () => Promise.reject(), asked, AbortSignal.timeout(1000));
  const text = reply.kind === 'say' ? reply.shown.text : '';
  expect(text).toContain(title);
  expect(text).toContain(words);
});
