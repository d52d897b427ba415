import type { Plan, Priority } from '../partnership/register.ts';

/** The groups the newest plan that names any gives as leading the priority. */
export const leadingGroups = (priority: Priority, plans: readonly Plan[]): readonly string[] => {
  const leads = priority.delivery.filter(({ role }) => role === 'leads');
  const newestFirst = [...plans].sort((one, other) => other.years.first - one.years.first);
  const plan = newestFirst.find(({ id }) => leads.some((lead) => lead.plan === id));
  return [...new Set(leads.filter((lead) => lead.plan === plan?.id).map(({ group }) => group))];
};
