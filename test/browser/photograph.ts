import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Locator } from 'playwright-core';
import type { ChatPage } from './chat-page.ts';

/** Room for a whole conversation, narrow enough that question and answer stand together. */
const size = { width: 800, height: 1400 };
const marginPx = 26;

/** Keeps a picture of a question and its card for the README, where PHOTOGRAPH names the file it goes to. */
export const photograph = async ({ page }: ChatPage, question: string, card: Locator): Promise<void> => {
  const path = process.env.PHOTOGRAPH;
  if (!path) return;
  mkdirSync(dirname(path), { recursive: true });
  const hide = page.getByRole('button', { name: 'Hide log panel' });
  if (await hide.isVisible()) await hide.click();
  await page.setViewportSize(size);
  await card.scrollIntoViewIfNeeded();
  const asked = await page.getByText(question).last().boundingBox();
  const answered = await card.boundingBox();
  if (!asked || !answered) throw new Error('expected question and card on the page, got none');
  const y = asked.y - marginPx;
  const height = answered.y + answered.height + marginPx - y;
  await page.screenshot({ path, animations: 'disabled', clip: { x: 0, y, width: size.width, height } });
};
