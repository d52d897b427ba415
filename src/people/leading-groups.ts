import type { Plan, Priority } from '../partnership/register.ts';

/**
 * The groups that answer for a priority: those the newest plan that names any gives as leading it;
 * where none leads, whoever owns its action plan.
 */
export const leadingGroups = (priority: Priority, plans: readonly Plan[]): readonly string[] => {
  const leads = priority.delivery.filter(({ role }) => role === 'leads');
  const answering =
    leads.length > 0 ? leads : priority.delivery.filter(({ role }) => role === 'owns the action plan');
  const newestFirst = [...plans].sort((one, other) => other.years.first - one.years.first);
  const plan = newestFirst.find(({ id }) => answering.some((one) => one.plan === id));
  return [...new Set(answering.filter((one) => one.plan === plan?.id).map(({ group }) => group))];
};
