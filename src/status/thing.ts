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

/** What cards that show an update's words are kept under, so that its review and redaction reach them. */
export const seenThing = (priority: string, period: string): string => `seen:${priority}:${period}`;

/** The priority and period that `seenThing` wrote; undefined for any other thing. */
export const readSeenThing = (thing: string): { priority: string; period: string } | undefined => {
  const [, priority, period] = /^seen:([^:]+):(.+)$/.exec(thing) ?? [];
  return priority && period ? { priority, period } : undefined;
};

/** Once something was done about an update, every card that shows it turns into its present state. */
export const editSeenTodos = (priority: string, period: string, operation: string): readonly Todo[] => [
  editPostsTodo(priority, period, operation),
  { id: `${operation}:seen`, kind: 'edit posts', thing: seenThing(priority, period) },
];
