import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import type { Message } from '../../src/chat.ts';
import { joinBot } from '../../src/join.ts';
import { file } from './made.ts';

/** A port nobody listens on. */
const nowhere =
  'DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:1/devstoreaccount1;QueueEndpoint=http://127.0.0.1:1/devstoreaccount1;';

const message = (text: string): Message => ({
  kind: 'message',
  id: '1',
  text,
  mentions: [],
  from: { id: '00000000-0000-4000-8000-000000000004', name: 'Rita Reader', isGuest: false },
  address: {
    conversation: { id: 'a:1', kind: 'personal', thread: undefined, name: undefined },
    serviceUrl: 'http://127.0.0.1:1',
    tenant: undefined,
    bot: '28:bot',
  },
});

test('while changes could not be read since the start, an answer from the file alone says so', async () => {
  const bot = await joinBot({
    config: {
      storage: { kind: 'connection string', value: nowhere },
      rehearsal: undefined,
      changesEveryMs: 15_000,
      sendsPerSecond: 25,
    },
    register: file,
    appointments: [],
    deliver: async () => ({ kind: 'notNow', status: undefined, afterMs: undefined }),
    log: pino({ level: 'silent' }),
  });
  const [reply] = await bot.hear(message('who leads the SOCP?'), AbortSignal.timeout(3_000));
  const text = reply && 'shown' in reply ? reply.shown.text : '';
  expect(text).toContain('Changes made in Teams can’t be read just now');
  expect(text).toContain('Kent Police leads the SOCP');
  await bot.stop();
});
