import type { Shown } from '../chat.ts';
import { cardType } from './write-activity.ts';

/** The body of the answer to a pressed Action.Execute. Its status is part of it; over HTTP it is always 200. */
export type InvokeBody = {
  readonly statusCode: 200;
  readonly type: string;
  readonly value: unknown;
};

/** The presser's card turns into this one. */
export const invokeCard = ({ card, text }: Shown): InvokeBody => ({
  statusCode: 200,
  type: cardType,
  value: { fallbackText: text, ...card },
});

/** A sentence beside the card, which stays as it is with all that was filled in. */
export const invokeSentence = (text: string): InvokeBody => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: text,
});
