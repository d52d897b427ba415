import type { Unreachable } from '../chat.ts';
import type { Instant } from '../clock.ts';
import type { Content, DeliveryRow } from './delivery.ts';

/** What is to be done with a row that was found. */
export type Step =
  | { readonly kind: 'nothing' }
  /** Somebody holds it, or its time has not come: look again then. */
  | { readonly kind: 'wait'; readonly until: Instant }
  | { readonly kind: 'end'; readonly reason: string }
  /** `unknowns`: an earlier try may have arrived. */
  | { readonly kind: 'claim'; readonly unknowns: number };

/** How often each may be sent again when nobody knows whether it arrived. An edit can be repeated freely. */
export const again: Readonly<Record<Content['kind'], number>> = {
  reminder: 1,
  'update request': 5,
  'update notice': 5,
  mention: 1,
  summary: 5,
  conflict: 1,
  edit: 1_000,
};

/** Whether one that may have arrived `unknowns` times is given up. */
export const isGivenUp = (content: Content, unknowns: number): boolean => unknowns > again[content.kind];
export const givenUp = 'nobody knows whether it arrived';

/** Why the row ended undelivered where that is no failure: nobody misses it. */
export const noLongerNeeded = 'no longer needed';
export const tooLate = 'too late to be of use';

/** Stands in the trail once a conversation was opened anew for this delivery: it is done once. */
export const openedAnew = 'opened anew';

/** 404 strikes healthy people too: a personal conversation that is gone is opened anew, once a delivery. */
export const isWorthReopening = (
  { content, recipient, trail }: Pick<DeliveryRow, 'content' | 'recipient' | 'trail'>,
  why: Unreachable,
): boolean =>
  why === 'gone' && recipient.kind === 'person' && content.kind !== 'edit' && !trail.includes(openedAnew);

/** A card sent again that may already stand there says so; an edit only says the same once more. */
export const isRepeat = (row: Pick<DeliveryRow, 'content' | 'unknowns'>): boolean =>
  row.unknowns > 0 && row.content.kind !== 'edit';

/** Stands in the trail of one whose holder ended before it sent anything. */
export const holderEnded = 'its holder ended';
/** A row that brings down every process that takes it up must not go on to do so; storage that fails may look alike. */
const mostEnds = 30;

/** `now` is real time; `clock` is what the bot's clock shows, by which a delivery goes stale. */
export const nextStep = (row: DeliveryRow, now: Instant, clock: Instant): Step => {
  if (row.state === 'delivered' || row.state === 'terminal') return { kind: 'nothing' };
  const isHeld = row.state === 'claimed' || row.state === 'sending';
  if (isHeld && row.leaseUntil > now) return { kind: 'wait', until: row.leaseUntil };
  // Its holder died between sending and knowing: it may stand in the conversation.
  const unknowns = row.unknowns + (row.state === 'sending' ? 1 : 0);
  if (isGivenUp(row.content, unknowns)) return { kind: 'end', reason: givenUp };
  if (row.trail.filter((entry) => entry === holderEnded).length >= mostEnds)
    return { kind: 'end', reason: 'whoever works on it ends' };
  if (clock >= row.staleAt) return { kind: 'end', reason: tooLate };
  if (row.notBefore > now) return { kind: 'wait', until: row.notBefore };
  return { kind: 'claim', unknowns };
};
