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
const again: Readonly<Record<Content['kind'], number>> = { reminder: 1, 'update request': 5, edit: 1_000 };

/** Whether one that may have arrived `unknowns` times is given up. */
export const isGivenUp = (content: Content, unknowns: number): boolean => unknowns > again[content.kind];
export const givenUp = 'nobody knows whether it arrived';

/** A card sent again that may already stand there says so; an edit only says the same once more. */
export const isRepeat = (row: Pick<DeliveryRow, 'content' | 'unknowns'>): boolean =>
  row.unknowns > 0 && row.content.kind !== 'edit';

/** `now` is real time; `clock` is what the bot's clock shows, by which a delivery goes stale. */
export const nextStep = (row: DeliveryRow, now: Instant, clock: Instant): Step => {
  if (row.state === 'delivered' || row.state === 'terminal') return { kind: 'nothing' };
  const isHeld = row.state === 'claimed' || row.state === 'sending';
  if (isHeld && row.leaseUntil > now) return { kind: 'wait', until: row.leaseUntil };
  // Its holder died between sending and knowing: it may stand in the conversation.
  const unknowns = row.unknowns + (row.state === 'sending' ? 1 : 0);
  if (isGivenUp(row.content, unknowns)) return { kind: 'end', reason: givenUp };
  if (clock >= row.staleAt) return { kind: 'end', reason: 'too late to be of use' };
  if (row.notBefore > now) return { kind: 'wait', until: row.notBefore };
  return { kind: 'claim', unknowns };
};
