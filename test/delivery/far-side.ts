import { setTimeout as wait } from 'node:timers/promises';
import type { Deliver, Delivered, Opened, Outgoing, Reopen } from '../../src/chat.ts';

/** One post or edit as the far side got it. */
type Got = {
  readonly conversation: string;
  readonly text: string;
  readonly edit: string | undefined;
  readonly at: number;
};

/** Stands where Teams stands: keeps what it got, and answers what the test tells it to. */
export type FarSide = {
  readonly deliver: Deliver;
  readonly reopen: Reopen;
  /** Whose conversations were opened anew, by the channel's id of them. */
  readonly reopened: string[];
  /** Outcomes of the next reopenings; opened under the same id when none is left. */
  readonly openings: Opened[];
  readonly got: readonly Got[];
  /** Outcomes for the next posts, in order; accepted when none is left. */
  readonly next: Delivered[];
};

export const createFarSide = (takesMs = 5): FarSide => {
  const got: Got[] = [];
  const next: Delivered[] = [];
  const deliver: Deliver = async ({ address, shown, edit }: Outgoing) => {
    const answer = next.shift();
    const isThere = answer === undefined || answer.kind === 'accepted' || answer.kind === 'unknown';
    if (isThere)
      got.push({ conversation: address.conversation.id, text: shown.text, edit, at: performance.now() });
    const number = got.length;
    await wait(takesMs);
    return answer ?? { kind: 'accepted', activity: `activity-${number}`, status: 201 };
  };
  const reopened: string[] = [];
  const openings: Opened[] = [];
  const reopen: Reopen = async ({ conversation, member = '' }) => {
    reopened.push(member);
    return openings.shift() ?? { kind: 'opened', conversation: conversation.id };
  };
  return { deliver, got, next, reopen, reopened, openings };
};
