import type { StatusUpdate, Todo } from './status.ts';

/** What the update requests of one priority and period are posted under, so that all of them are found. */
export const updateThing = (priority: string, period: string): string => `update:${priority}:${period}`;

/** Once the update of `operation` stands, every posted request for it turns into its recorded state. */
export const editPostsTodo = (priority: string, period: string, operation: string): Todo => ({
  id: operation,
  kind: 'edit posts',
  thing: updateThing(priority, period),
});

type Shown = Pick<StatusUpdate, 'priority' | 'period' | 'version'>;

/** What cards that show this update are kept under, so that what is done about it reaches them. */
export const seenThing = ({ priority, period, version }: Shown): string =>
  `seen.${version}:${priority}:${period}`;

/** What cards are kept under on which an update is reviewed: they stay as they are, until it is redacted. */
export const reviewThing = ({ priority, period, version }: Shown): string =>
  `review.${version}:${priority}:${period}`;

/** What any card that shows an update shows; without a version the newest. Undefined for any other thing. */
export const readShowingThing = (
  thing: string,
): { priority: string; period: string; version: number | undefined } | undefined => {
  const [, version, priority, period] = /^(?:update|(?:seen|review)\.(\d+)):([^:]+):(.+)$/.exec(thing) ?? [];
  return priority && period
    ? { priority, period, version: version ? Number(version) : undefined }
    : undefined;
};

/** Once something was done about these revisions of a period, the cards that show them are turned. */
export const editSeenTodos = (
  revisions: readonly Shown[],
  operation: string,
  isRedacted: boolean,
): readonly Todo[] => {
  const things = [
    ...new Set(revisions.map(({ priority, period }) => updateThing(priority, period))),
    ...revisions.map(seenThing),
    ...(isRedacted ? revisions.map(reviewThing) : []),
  ];
  return things.map((thing, index) => ({ id: `${operation}:${index}`, kind: 'edit posts', thing }));
};
