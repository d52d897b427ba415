import type { Delivery, Plan, Priority, Register } from '../partnership/register.ts';
import type { Edit } from './change.ts';
import type { Rule } from './rule.ts';
import { changed } from './with-subject.ts';

type Lead = Extract<Edit, { kind: 'lead' }>;

const priorityIn = ({ priorities }: Register, id: string): Priority | undefined =>
  priorities.find((priority) => priority.id === id);
const groupName = ({ groups }: Register, id: string): string =>
  groups.find((group) => group.id === id)?.name ?? id;

/** The newest plan: a lead named today leads under it. */
export const newestPlan = ({ plans }: Pick<Register, 'plans'>): Plan | undefined =>
  plans.toSorted((one, other) => one.years.first - other.years.first).at(-1);

/** The leads of the newest plan that names any. */
const leadsNow = ({ delivery }: Priority, { plans }: Register): readonly Delivery[] => {
  const leads = delivery.filter(({ role }) => role === 'leads');
  const newest = newestPlan({ plans: plans.filter(({ id }) => leads.some(({ plan }) => plan === id)) });
  return leads.filter(({ plan }) => plan === newest?.id);
};

export const leadRule: Rule<Lead> = {
  field: ({ priority }) => `${priority} lead`,
  what: ({ priority }, register) => `${priorityIn(register, priority)?.name ?? priority}: which group leads`,
  missing: ({ priority, group, plan }, { priorities, groups, plans }) => {
    if (!priorities.some(({ id }) => id === priority)) return `the priority (${priority})`;
    if (!groups.some(({ id }) => id === group)) return `the group (${group})`;
    return plans.some(({ id }) => id === plan) ? undefined : `the plan (${plan})`;
  },
  standing: ({ priority }, register) => {
    const held = priorityIn(register, priority);
    const leads = held ? leadsNow(held, register) : [];
    if (leads.length === 0) return undefined;
    return {
      says: leads.map(({ group }) => groupName(register, group)).join(' and '),
      source: leads[0]?.source,
    };
  },
  says: ({ group }, register) => groupName(register, group),
  apply: ({ priority: id, group, plan }, register, source) => ({
    ...register,
    priorities: changed(register.priorities, id, (priority) => {
      const others = priority.delivery.filter((one) => one.role !== 'leads' || one.plan !== plan);
      const says = `${groupName(register, group)} leads on ${priority.short}.`;
      return { ...priority, delivery: [...others, { group, role: 'leads', plan, source, says }] };
    }),
  }),
};
