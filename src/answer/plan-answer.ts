import type { Aspect } from '../partnership/aspects.ts';
import type { Plan } from '../partnership/register.ts';
import type { Asked } from './asked.ts';
import { planAdopted, planDates } from './dates-answer.ts';
import { type Draft, notHeld } from './draft.ts';
import type { Held } from './knowledge.ts';
import { overviewDraft } from './overview.ts';
import { years } from './sentence.ts';
import { latestPlan } from './when.ts';

/** What the register's own shape says of a plan; of one after the latest held nothing is said. */
export const planDraft = (plan: Plan, { time }: Asked, aspect: Aspect, known: Held): Draft | undefined => {
  const isLater = time.kind === 'next' || (time.kind === 'span' && time.first > `${plan.years.last}-03-31`);
  const latest = latestPlan(known);
  if (isLater && plan.id === latest?.id)
    return notHeld(`The reports don't say anything about a plan after ${years(plan.years)}.`, [
      { label: 'Latest held', text: plan.name.replace(/^the /, ''), source: plan.source },
    ]);
  if (aspect === 'status' && plan.id === latest?.id) return overviewDraft(time, known);
  if (aspect === 'decided' && !plan.facts.some((fact) => fact.aspect === 'decided')) return planAdopted(plan);
  return aspect === 'dates' ? planDates(plan, known) : undefined;
};
