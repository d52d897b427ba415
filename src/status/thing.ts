import type { Todo } from './status.ts';

/** What the update requests of one priority and period are posted under, so that all of them are found. */
export const updateThing = (priority: string, period: string): string => `update:${priority}:${period}`;

/** The priority and period that `updateThing` wrote; undefined for any other thing. */
export const readUpdateThing = (thing: string): { priority: string; period: string } | undefined => {
  const [, priority, period] = /^update:([^:]+):(.+)$/.exec(thing) ?? [];
  return priority && period ? { priority, period } : undefined;
};

/** Once the update of `operation` stands, every posted request for it turns into its recorded state. */
export const editPostsTodo = (priority: string, period: string, operation: string): Todo => ({
  id: operation,
  kind: 'edit posts',
  thing: updateThing(priority, period),
});
