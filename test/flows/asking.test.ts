import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { channel } from '../teams/places.ts';
import { dana, dev, olive, type Rehearsal, rita, startRehearsal } from './rehearsal.ts';

let rehearsal: Rehearsal;
const officer = () => rehearsal.teams.person(olive);
const chair = () => rehearsal.teams.person(dana);
const deputy = () => rehearsal.teams.person(dev);
const clock = (at: string) => officer().says(`clock ${at}`);

/** How many cards a person has seen with this in them. */
const count = async (who: ReturnType<typeof chair>, words: RegExp): Promise<number> =>
  (await who.sees()).filter(({ text }) => words.test(text)).length;

const send = async (commentary: string): Promise<void> => {
  const { last } = await chair().says('update domestic abuse');
  await chair().presses(last, 'Send update', { rating: 'on-track', commentary });
};

beforeAll(async () => {
  // A Monday; people here write faster than anybody types.
  rehearsal = await startRehearsal({ BOT_CLOCK: '2026-11-23T10:00Z', BOT_PUBLIC_URL: 'http://127.0.0.1:1' });
  await rehearsal.connector.reset(false);
  await officer().says('hello');
  await chair().says('hello');
  await deputy().says('hello');
});
afterAll(() => rehearsal.end());

describe('who may', () => {
  test.each([
    'who hasn’t replied?',
    'chase',
    'summary',
    'exceptions paragraph',
    'export',
    'reporting is quarterly',
  ])('a reader who writes “%s” is told who may', async (words) => {
    expect((await rehearsal.teams.person(rita).says(words)).text).toContain('an officer');
  });

  test('what names people is not said where others read', async () => {
    const { text } = await officer().says('who hasn’t replied?', { in: channel('Officers') });
    expect(text).toContain('personal chat');
    expect(text).not.toContain('Dana');
  });
});

test('a rhythm, a return date, reminders, a reply and the summary', async () => {
  expect((await officer().says('who hasn’t replied?')).text).toContain('Nothing is asked at the moment');
  const set = await officer().says('updates are due on 9 December 2026');
  expect(set.text).toContain('I ask on 25 November 2026, and the return date is 9 December 2026');
  expect(await count(chair(), /Commentary/)).toBe(0);

  // Nobody is asked at night.
  await clock('25 November 2026 08:58');
  await clock('25 November 2026 09:00');
  const request = await chair().hears(/Please reply by 9 December 2026/, { milliseconds: 15_000 });
  expect(request.text).toContain('2026-27 Q3');
  expect((await officer().says('who hasn’t replied?')).text).toMatch(/6 of 6 missing[\s\S]*Dana Chair/);

  // Two working days before, to the person.
  await clock('7 December 2026 09:00');
  await chair().hears(/Reminder: please reply by 9 December 2026/, { milliseconds: 15_000 });
  expect(await count(deputy(), /Reminder/)).toBe(0);

  // The day after, to the deputy.
  await clock('10 December 2026 09:00');
  await deputy().hears(/Reminder: this update was due on 9 December 2026/, { milliseconds: 15_000 });
  await officer().hears(/Summary, 2026-27 Q3/, { milliseconds: 15_000 });

  await send('The refuge opened.');
  expect((await officer().says('summary')).text).toMatch(/1 of 6 updates are in[\s\S]*The refuge opened/);
  const missing = (await officer().says('who hasn’t replied?')).text;
  expect(missing).toContain('5 of 6 missing');
  expect(missing).not.toContain('Dana Chair');
  // The last one goes to the officers, and only of what is missing.
  await clock('15 December 2026 09:00');
  await officer().hears(/Reminder: this update was due on 9 December 2026[\s\S]*organised crime/i, {
    milliseconds: 15_000,
  });
  expect(await count(officer(), /Reminder[\s\S]*domestic abuse, 2026/i)).toBe(0);
}, 90_000);

test('an export works once, tells a scanner nothing, and runs no formula', async () => {
  await send('=HYPERLINK("x")');
  const { last } = await officer().says('export');
  const [csv = '', json = ''] = JSON.stringify(last.card).match(/\/export\/[\w-]+(?="})/g) ?? [];
  const get = async (path: string) => {
    const answer = await fetch(`${rehearsal.url}${path}`);
    return { status: answer.status, text: await answer.text() };
  };
  expect((await get(csv)).text).not.toContain('HYPERLINK');
  const file = await get(`${csv}?download=1`);
  expect(file.status).toBe(200);
  expect(file.text).toContain(`"'=HYPERLINK(""x"")"`);
  expect((await get(`${csv}?download=1`)).status).toBe(410);
  expect(JSON.parse((await get(`${json}?download=1`)).text)).toHaveProperty('updates.0.priority');
  expect((await get('/export/abc')).status).toBe(410);
});
