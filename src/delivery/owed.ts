import type { Instant } from '../clock.ts';
import type { DeliveryRef, DeliveryRow, Recipient } from './delivery.ts';
import { noLongerNeeded, tooLate } from './next-step.ts';

/** A card that somebody should have and has not. What became of it since stands in its row. */
export type Owed = {
  /** A person's key, or the id of a conversation. */
  readonly to: string;
  readonly ref: DeliveryRef;
  /** When it first could not be delivered. */
  readonly since: Instant;
};

/** Kept by recipient, so that whoever comes back is found without a search. */
export type OwedStore = {
  /** The first time counts. */
  readonly add: (owed: Owed) => Promise<void>;
  readonly to: (recipient: string) => Promise<readonly Owed[]>;
  readonly all: () => Promise<readonly Owed[]>;
  readonly settle: (owed: Owed) => Promise<void>;
};

export const recipientKey = (recipient: Recipient): string =>
  recipient.kind === 'person' ? recipient.key : recipient.conversation;

/** Why a row that waits waits: nobody knows where to. */
export const isStranger = 'no conversation with them is known';

/** Whether the recipient has to do without this card for now. Edits only change what already stands there. */
export const isUndelivered = ({ content, reason, state }: DeliveryRow): boolean => {
  if (content.kind === 'edit') return false;
  if (state === 'made') return reason === isStranger;
  return state === 'terminal' && reason !== noLongerNeeded && reason !== tooLate;
};
