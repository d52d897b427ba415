import type { Shown } from '../chat.ts';
import { inert, visible } from './inert.ts';

/** `shown` with a sentence before everything else: by when a reply is wanted, that it is a reminder. */
export const ledBy = (says: string, { card, text }: Shown): Shown => {
  const lead = {
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: inert(says), weight: 'Bolder' }],
  };
  const body = Array.isArray(card.body) ? card.body : [];
  // The first line is what notifications and e-mails are headed by.
  const [first = '', ...rest] = text.split('\n');
  return { card: { ...card, body: [lead, ...body] }, text: [first, visible(says), ...rest].join('\n') };
};
