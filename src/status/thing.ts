import type { Todo } from './status.ts';

/** What the update requests of one priority and period are posted under, so that all of them are found. */
export const updateThing = (priority: string, period: string): string => `update:${priority}:${period}`;

/** Once the update of `operation` stands, every posted request for it turns into its recorded state. */
export const editPostsTodo = (priority: string, period: string, operation: string): Todo => ({
  id: operation,
  kind: 'edit posts',
  thing: updateThing(priority, period),
});
