import type { Shown } from '../chat.ts';
import { type CardButton, type CardField, cardButtons, cardFields } from './card-form.ts';

/** The card that was shown last: its buttons can be pressed, its fields filled in. */
export type NewestCard = {
  readonly show: (shown: Shown, before: string) => void;
  readonly button: (number: number) => CardButton | undefined;
  readonly fields: () => readonly CardField[];
  /** Resolves when a card stands there that has a button of this number, or patience ends. */
  readonly untilButton: (number: number, patience: AbortSignal) => Promise<void>;
};

export const createNewestCard = (print: (text: string) => void): NewestCard => {
  const waiting = new Set<() => void>();
  let card: Shown['card'] = {};
  const button = (number: number): CardButton | undefined => cardButtons(card)[number - 1];
  return {
    show: (shown, before) => {
      card = shown.card;
      const numbered = cardButtons(card).map(({ title }, index) => `[${index + 1}] ${title}`);
      print(`${before}${shown.text}${numbered.length > 0 ? `\n${numbered.join('  ')}` : ''}\n`);
      for (const look of waiting) look();
    },
    button,
    fields: () => cardFields(card),
    untilButton: (number, patience) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!button(number) && !patience.aborted) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        patience.addEventListener('abort', look);
        look();
      }),
  };
};
