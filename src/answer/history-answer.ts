import type { Priority } from '../partnership/register.ts';
import type { Asked } from './asked.ts';
import { type Draft, found, type Said } from './draft.ts';
import type { Held } from './knowledge.ts';
import { leadLines } from './lead-answer.ts';
import { opened } from './sentence.ts';
import { statusDraft } from './status-answer.ts';
import { factDays, isWithin } from './when.ts';

const most = 5;

/** All that is held about a priority, oldest first: its title in each plan, who led, how it was rated. */
export const priorityHistory = (priority: Priority, asked: Asked, known: Held): Draft => {
  const titles = priority.titles.map(
    ({ plan, title, source }): Said => ({ label: planName(plan, known), text: title, source }),
  );
  const leads = leadLines(priority, known).slice(0, 1);
  const status = statusDraft(priority, asked, known);
  const rated: Said[] = status.kind === 'found' ? [{ ...status.headline, label: 'Status' }] : [];
  const changed = known.factsOf(priority.id).filter(({ fact }) => fact.aspect === 'changes');
  const changes = changed
    .slice(0, 1)
    .map(({ fact }): Said => ({ label: 'Changed', text: fact.says, source: fact.source }));
  return found({ text: `${opened(priority.short)}, oldest first` }, [
    ...titles,
    ...leads,
    ...rated,
    ...changes,
  ]);
};

const planName = (id: string, { register }: Held): string =>
  register.plans.find((plan) => plan.id === id)?.short ?? id;

/** The facts of anything else, oldest first, changes before the rest. */
export const factHistory = (asked: Asked, known: Held): Draft | undefined => {
  const inTime = known
    .factsOf(asked.subject)
    .filter(({ fact }) => isWithin(factDays(known, fact), asked.time));
  const telling = inTime.filter(({ fact }) =>
    ['history', 'changes', 'dates', 'about', 'decided'].includes(fact.aspect),
  );
  const [first, ...rest] = telling
    .toSorted((a, b) => (factDays(known, a.fact).first < factDays(known, b.fact).first ? -1 : 1))
    .slice(0, most)
    .map(({ fact }): Said => ({ text: fact.says, source: fact.source }));
  return first && found(first, rest);
};
