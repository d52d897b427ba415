import type { Shown } from '../chat.ts';

/** What is sent to the connector: only the fields the bot uses. */
export type Written = {
  readonly type: 'message';
  readonly summary?: string;
  readonly text?: string;
  readonly textFormat?: 'plain';
  readonly attachments?: { readonly contentType: string; readonly content: unknown }[];
};

export const cardType = 'application/vnd.microsoft.card.adaptive';

/** A notification shows a line or two, so the summary is cut there. */
const longestSummary = 500;

/** The card, with its plain text where a card cannot be shown: notifications and old clients. */
export const writeCard = ({ card, text }: Shown): Written => ({
  type: 'message',
  summary: text.length > longestSummary ? `${text.slice(0, longestSummary - 1)}…` : text,
  attachments: [{ contentType: cardType, content: { fallbackText: text, ...card } }],
});

/** A sentence without a card; plain, so that nothing in it is read as Markdown. */
export const writeSentence = (text: string): Written => ({ type: 'message', text, textFormat: 'plain' });
