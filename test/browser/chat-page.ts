import type { Browser, Locator, Page } from 'playwright-core';

/** The chat page as a person uses it. */
export type ChatPage = {
  readonly page: Page;
  /** All cards, in the order they came. */
  readonly cards: Locator;
  readonly say: (text: string) => Promise<void>;
  /** Says something, and resolves with the card that comes next. */
  readonly ask: (text: string) => Promise<Locator>;
  /** The card at this place, counted from 0, once it is there. */
  readonly cardAt: (place: number) => Promise<Locator>;
};

const patienceMs = 30_000;

/** Opens the chat page in a browser profile of its own, and resolves when the bot has been told of it. */
export const openChatPage = async (browser: Browser, address: string): Promise<ChatPage> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  page.setDefaultTimeout(patienceMs);
  await page.goto(address);
  const cards = page.locator('.ac-adaptiveCard');
  const box = page.locator('[contenteditable="true"]').first();
  const say = async (text: string): Promise<void> => {
    await box.click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  const cardAt = async (place: number): Promise<Locator> => {
    await cards.nth(place).waitFor();
    return cards.nth(place);
  };
  for (const told of ['installationUpdate', 'conversationUpdate'])
    await page.getByText(`${told} 200`).first().waitFor();
  const ask = async (text: string): Promise<Locator> => {
    const place = await cards.count();
    await say(text);
    return cardAt(place);
  };
  return { page, cards, say, ask, cardAt };
};
