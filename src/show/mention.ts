import type { Shown } from '../chat.ts';
import { cut } from './inert.ts';

/** A name in a TextBlock, which reads Markdown, and inside a mention's marks: nothing but what names are made of. */
const plainName = (name: string): string =>
  cut(name.replaceAll(/[^\p{L}\p{M} .’'-]/gu, '').trim(), 80) || 'the chair';

/** `shown` with somebody mentioned above it, so that Teams tells them. `entraId` is the person's. */
export const withMention = ({ card, text }: Shown, name: string, entraId: string): Shown => {
  const plain = plainName(name);
  const marked = `<at>${plain}</at>`;
  const body = Array.isArray(card.body) ? card.body : [];
  const entities = [{ type: 'mention', text: marked, mentioned: { id: entraId, name: plain } }];
  const line = { type: 'TextBlock', text: marked, wrap: true };
  return { card: { ...card, body: [line, ...body], msteams: { entities } }, text: `${plain}\n${text}` };
};
