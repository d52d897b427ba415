import type { Shown } from '../chat.ts';

const says = 'Rehearsal: not real';

const banner = {
  type: 'TextBlock',
  id: 'rehearsal',
  text: says,
  wrap: true,
  weight: 'Bolder',
  color: 'Attention',
  size: 'Small',
} as const;

/** `shown` marked in words as a rehearsal, so that nobody takes a demo for the council's; marked once. */
export const asRehearsal = ({ card, text }: Shown): Shown => {
  if (text.startsWith(says)) return { card, text };
  const body = Array.isArray(card.body) ? card.body : [];
  const fallbackText = `${says}. ${String(card.fallbackText ?? '')}`;
  return { card: { ...card, fallbackText, body: [banner, ...body] }, text: `${says}. ${text}` };
};
