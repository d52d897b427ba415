import type { Priority } from '../partnership/register.ts';
import type { Asked } from './asked.ts';
import type { Draft } from './draft.ts';
import { factDraft } from './fact-answer.ts';
import type { Held } from './knowledge.ts';
import { statusDraft } from './status-answer.ts';

/**
 * Why a priority is rated as it is: what the report said with the rating; a rating nobody gave is corrected first.
 * Why it is a priority at all is left to the facts.
 */
export const reasonsDraft = (priority: Priority, asked: Asked, known: Held): Draft | undefined => {
  const isOfStatus =
    asked.before === 'status' ||
    asked.alsoAspects.includes('status') ||
    asked.claims.some(({ kind }) => kind === 'rating' || kind === 'behind');
  if (!isOfStatus) return undefined;
  const status = statusDraft(priority, asked, known);
  if (status.kind !== 'found') return status;
  const reasons = factDraft(asked, 'reasons', known);
  const why = reasons?.kind === 'found' ? [{ ...reasons.headline, label: 'Why' }] : [];
  return {
    ...status,
    lines: [...status.lines.filter(({ label }) => label !== 'Leads' && label !== 'Later'), ...why],
  };
};
