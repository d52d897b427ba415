import { confidential } from './confidential.ts';
import type { PlannedAction, Rating } from './status.ts';

/** Something worth a second look: a kind sentence beside its field, which its author may override. */
export type Query = {
  readonly field: 'commentary' | 'action' | 'owner';
  readonly says: string;
  /** Overridden it is held for an officer: "a postcode". */
  readonly holds: string | undefined;
};

export type Sent = {
  readonly rating: Rating;
  readonly commentary: string;
  readonly action: PlannedAction | undefined;
};

const green: ReadonlySet<string> = new Set(['on-track', 'exceeding-expectations', 'complete']);
const red: ReadonlySet<string> = new Set(['at-risk', 'off-track']);

/** Ratings that ask for an action, its owner and a date. */
export const needsAction = (rating: unknown): boolean => typeof rating === 'string' && red.has(rating);

/** "At risk of harm" is about people, "without delay" is good news, a risk register is routine. */
const harmless =
  /\b(?:no|without|not|less|lower|reduc\w+|remov\w+)(?:\s+\w+)?\s+(?:delay\w*|risks?)\b|\b(?:high|low|medium|at)[- ]risk (?:of|young|people|children|victims?|famil\w+|adults?|cases?|groups?|individuals?)\b|\b(?:high|medium|low|at)-risk\b|\brisk (?:assess\w+|management|registers?|reviews?)\b|\bno longer at risk\b|\bnot behind\b/gi;
const late = /\b(?:delay(?:ed|s)?|not yet|risks?|slipped|slipping|behind (?:plan|schedule)|overdue)\b/i;

const contradiction = ({ rating, commentary }: Sent): Query | undefined => {
  if (!green.has(rating)) return undefined;
  const word = late.exec(commentary.replaceAll(harmless, ' '))?.[0].toLowerCase();
  if (!word) return undefined;
  return {
    field: 'commentary',
    says: `The rating says it is going well, and the words say “${word}”. Is the rating right?`,
    holds: undefined,
  };
};

const noAction = ({ rating, action }: Sent): Query | undefined =>
  red.has(rating) && action === undefined
    ? {
        field: 'action',
        says: 'Readers will ask what is being done. Can you name an action?',
        holds: undefined,
      }
    : undefined;

const held = (field: Query['field'], text: string | undefined): readonly Query[] =>
  confidential(text ?? '').map(({ what, words }) => ({
    field,
    says: `“${words}” looks like ${what}. Please take it out; sent anyway, an officer reads it before anybody else does.`,
    holds: what,
  }));

/** What to ask back about the words of an update. Step 1 is asked about before there is an action. */
export const queries = (sent: Sent, step: 1 | 2): readonly Query[] =>
  [
    contradiction(sent),
    ...held('commentary', sent.commentary),
    ...(step === 2 ? [noAction(sent), ...held('action', sent.action?.says)] : []),
  ].filter((query) => query !== undefined);

/** Why an officer has to read it first; undefined where nothing says so. */
export const heldFor = (sent: Sent): readonly string[] | undefined => {
  const reasons = queries(sent, 2).flatMap(({ holds }) => holds ?? []);
  return reasons.length > 0 ? [...new Set(reasons)] : undefined;
};
