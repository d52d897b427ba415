import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { showAnswers } from '../../src/show/answers.ts';
import { answer } from '../show/made.ts';
import { findChromium, startChromium } from './chromium.ts';
import { cardPage, type View } from './render-page.ts';
import { sampleViews } from './samples.ts';

const path = findChromium();
if (!path) console.warn('Skipped: no Chromium found. Set CHROMIUM to its path to see the cards drawn.');
const drawnTest = path || process.env.CI ? test : test.skip;

let browser: Browser;
beforeAll(async () => {
  if (path) browser = await startChromium(path);
});
afterAll(async () => browser?.close());

const drawn = async (views: readonly View[]): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.setContent(cardPage(views));
  return page;
};

/** Words that stand outside their card, where a small phone does not show them. */
const outside = (page: Page): Promise<readonly string[]> =>
  page.locator('.card').evaluateAll((cards) =>
    cards.flatMap((card) => {
      const edge = card.getBoundingClientRect().right;
      return [...card.querySelectorAll('*')]
        .filter((part) => part.getBoundingClientRect().right > edge + 1)
        .map((part) => `${card.parentElement?.id}: ${part.textContent}`);
    }),
  );

drawnTest('every sample is drawn whole at phone and desktop width, light and dark', async () => {
  const page = await drawn(sampleViews());
  expect(await page.locator('.card .ac-adaptiveCard').count()).toBe(sampleViews().length);
  expect(await outside(page)).toEqual([]);
});

drawnTest('long words and hostile ones stay inside the card, as text', async () => {
  const words = `**b** [x](https://evil.example) ${'Unbrokenword'.repeat(12)} <b>no</b>`;
  const line = { label: undefined, text: words, source: words };
  const { card } = showAnswers([answer({ headline: words, warning: words, lines: [line, line], next: [] })]);
  const page = await drawn([{ name: 'hostile', card, theme: 'light', width: 320 }]);
  expect(await page.locator('.card a, .card b').count()).toBe(0);
  expect(await page.locator('.card').textContent()).toContain('[x](https://evil.example)');
  expect(await outside(page)).toEqual([]);
});

drawnTest('pressing Send update with nothing filled in says what is missing', async () => {
  const views = sampleViews().filter(({ name }) => name === 'update-request');
  const page = await drawn(views.slice(0, 1));
  await page.locator('textarea').fill('');
  await page.getByRole('button', { name: 'Send update' }).click();
  expect(await page.locator('.card').textContent()).toContain('Write a sentence or more');
});
