import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Locator } from 'playwright-core';
import type { ChatPage } from './chat-page.ts';

/** Keeps a picture of the chat page for the README, where PHOTOGRAPH names the file it goes to. */
export const photograph = async ({ page }: ChatPage, card: Locator): Promise<void> => {
  const path = process.env.PHOTOGRAPH;
  if (!path) return;
  mkdirSync(dirname(path), { recursive: true });
  const hide = page.getByRole('button', { name: 'Hide log panel' });
  if (await hide.isVisible()) await hide.click();
  await card.scrollIntoViewIfNeeded();
  await page.setViewportSize({ width: 1100, height: 820 });
  await page.screenshot({ path, animations: 'disabled' });
};
