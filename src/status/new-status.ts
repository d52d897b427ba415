import type { Day } from '../calendar/london.ts';
import type { Instant } from '../clock.ts';
import type { RatingMeaning } from '../partnership/register.ts';
import { fieldProblems, isBlank, type Problem } from './problems.ts';
import { heldFor, needsAction, type Query, queries } from './queries.ts';
import { readAction } from './read-action.ts';
import type { NewStatus, Todo } from './status.ts';

/** The fields of the update card as the client sent them: untrusted. */
export type StatusFields = {
  readonly rating?: unknown;
  readonly forecast?: unknown;
  readonly commentary?: unknown;
  readonly action?: unknown;
  readonly owner?: unknown;
  readonly actionBy?: unknown;
  readonly hasMore?: unknown;
};

/** What is known about an update without its author's words. */
export type StatusContext = {
  readonly priority: string;
  readonly period: string;
  readonly group: string | undefined;
  readonly plan: string | undefined;
  readonly by: string;
  readonly operation: string;
  readonly basedOn: number | undefined;
  readonly at: Instant;
  readonly today: Day;
  readonly todos: readonly Todo[];
  /** Words sent again as they were: how often in a row, and which version brought them. */
  readonly again?: { readonly unchanged: number; readonly wordsOf: number } | undefined;
  /** Step 2 (action, owner, date) was shown; a step is shown first where a rating asks for one. */
  readonly step: 1 | 2;
  /** Its author read what was asked back and sends it as it is. */
  readonly isSure: boolean;
  /** The same for the words of step 1 alone. */
  readonly isSureOfWords?: boolean | undefined;
};

/**
 * - `problems`: what has to be put right first.
 * - `step 2`: all is well so far, and the rating asks for an action.
 * - `queries`: what may be sent as it is, once its author has read what is asked back.
 */
export type ReadStatus =
  | { readonly kind: 'valid'; readonly update: NewStatus }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'step 2' }
  | { readonly kind: 'queries'; readonly queries: readonly Query[] };

type Scale = readonly Pick<RatingMeaning, 'id' | 'name'>[];

const marks = ({ hasMore }: StatusFields, { again, plan }: StatusContext) => ({
  ...(plan === undefined ? {} : { plan }),
  ...(hasMore === true || hasMore === 'true' ? { hasMore: true } : {}),
  ...(again ?? {}),
});

/**
 * The update in `fields`, or a sentence for each field that keeps it from being one.
 * Commentary is kept as typed. `scale` is the register's rating scale.
 */
export const readNewStatus = (fields: StatusFields, context: StatusContext, scale: Scale): ReadStatus => {
  const { today, at, priority, period, group, by, operation, basedOn, todos, step, isSure } = context;
  const found = fieldProblems(fields, scale);
  const action = step === 2 && needsAction(fields.rating) ? readAction(fields, today) : undefined;
  const problems = [...found, ...(action?.problems ?? [])];
  if (problems.length > 0) return { kind: 'problems', problems };
  const sent = {
    rating: String(fields.rating),
    commentary: String(fields.commentary),
    action: action?.action,
  };
  const asked = isSure
    ? []
    : queries(sent, step).filter(({ field }) => !(context.isSureOfWords && field === 'commentary'));
  if (asked.length > 0) return { kind: 'queries', queries: asked };
  if (step === 1 && needsAction(fields.rating)) return { kind: 'step 2' };
  const held = heldFor(sent);
  const words = {
    rating: sent.rating,
    forecast: isBlank(fields.forecast) ? undefined : String(fields.forecast),
    commentary: sent.commentary,
    ...(sent.action ? { action: sent.action } : {}),
    ...(held ? { held } : {}),
  };
  const known = { priority, period, group, by, operation, basedOn, todos, recordedAt: at };
  return { kind: 'valid', update: { ...known, ...words, ...marks(fields, context) } };
};
