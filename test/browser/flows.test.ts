import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { findChromium, startChromium } from '../cards/chromium.ts';
import { type Running, startRehearsal } from '../local/rehearsal.ts';
import { type ChatPage, openChatPage } from './chat-page.ts';
import { photograph } from './photograph.ts';

jest.setTimeout(120_000);

const chromium = findChromium();
const skips = chromium === undefined && process.env.CI !== 'true';
if (skips)
  console.warn('Skipped: the chat page in a browser; no Chromium found. Set CHROMIUM to the path of one.');

const words = 'Two of three sessions went ahead; the third waits for a room.';

(skips ? describe.skip : describe)('npm start, in the chat page', () => {
  let browser: Browser;
  let data: string;
  let running: Running;
  let chat: ChatPage;

  const open = async (): Promise<void> => {
    running = await startRehearsal(data);
    chat = await openChatPage(browser, running.page);
  };

  beforeAll(async () => {
    if (!chromium) throw new Error('CI: expected a Chromium, found none. Install one, or set CHROMIUM.');
    data = await mkdtemp(join(tmpdir(), 'rehearsal-'));
    browser = await startChromium(chromium);
    await open();
  });

  afterAll(async () => {
    await browser?.close();
    await running?.stop();
    await rm(data, { recursive: true, force: true });
  });

  test('whoever opens the chat is told what can be asked', async () => {
    expect(await says(await chat.cardAt(0))).toContain('how I can help');
  });

  test('a question is answered with status, source and date', async () => {
    const answer = await chat.ask("what's the DA priority status?");
    const said = await says(answer);
    expect(said).toContain('On track');
    expect(said).toContain('Overview and Scrutiny for Crime and Disorder');
    expect(said).toContain('13 April 2023');
    expect(said).toContain('year 1 (2022-23) of the 2022-25 plan');
    expect(said).toContain('R2023 2.6');
    expect(said).toContain('Domestic Abuse Forum');
    expect(said).toContain('R2019 2.3');
    expect(said).toContain('Rehearsal: not real');
    await photograph(chat, "what's the DA priority status?", answer);
  });

  test('a button puts the next question', async () => {
    const place = await chat.cards.count();
    await chat.cards
      .nth(place - 1)
      .getByRole('button', { name: 'Who leads' })
      .click();
    expect(await says(await chat.cardAt(place))).toContain('Domestic Abuse Forum');
  });

  test('a chair is asked, fills in the card, and the same card turns into what was recorded', async () => {
    const place = await chat.cards.count();
    await chat.say('ask DA');
    const form = chat.cards.filter({ has: chat.page.getByRole('button', { name: 'Send update' }) });
    await form.getByText('At risk:').click();
    await form.getByRole('combobox').click();
    await chat.page.getByRole('option', { name: 'On track' }).click();
    await form.getByRole('textbox', { name: 'Commentary' }).fill(words);
    await form.getByRole('button', { name: 'Send update' }).click();

    const step2 = chat.cards.filter({ hasText: 'step 2 of 2' });
    await step2.getByRole('button', { name: 'Send update' }).click();
    await step2.getByText('Can you name an action?').waitFor();
    await step2.getByRole('button', { name: 'Send anyway' }).click();

    const recorded = chat.cards.filter({ hasText: words }).filter({ hasText: 'Recorded:' });
    await recorded.waitFor();
    await step2.waitFor({ state: 'detached' });
    expect(await says(recorded)).toMatch(/Recorded: .*domestic abuse/i);
    expect(await says(recorded)).toContain('At risk');
    expect(await says(recorded)).toContain('Robin Rehearsal');
    expect(await chat.cards.count()).toBe(place + 2);
  });

  test('the new status is the answer, with who and when', async () => {
    await expectRecorded(await says(await chat.ask("what's the DA priority status?")));
  });

  test('the reminder for the grant proposals comes by itself when its time comes', async () => {
    const place = await chat.cards.count();
    await chat.say('clock 3 March 2027 09:00');
    const reminder = chat.cards
      .filter({ hasText: 'PCC grant spending proposals' })
      .filter({ hasText: 'Reminder' });
    await reminder.waitFor();
    const said = await says(reminder);
    expect(said).toContain('28 days left');
    expect(said).toContain('R2019 6.4');
    expect(await chat.cards.count()).toBe(place + 2);
  });

  test('after a restart the recorded status is still the answer', async () => {
    await chat.page.close();
    expect(await running.stop()).toBe(0);
    await open();
    await expectRecorded(await says(await chat.ask("what's the DA priority status?")));
  });
});

const says = async (card: Locator): Promise<string> => (await card.textContent()) ?? '';

const expectRecorded = async (said: string): Promise<void> => {
  expect(said).toContain('At risk');
  expect(said).toContain(words);
  expect(said).toMatch(/\d{1,2} \w+ 20\d\d, \d\d:\d\d by Robin Rehearsal/);
};
