import type { Day } from '../calendar/london.ts';

/**
 * The time a question asks about. `span` has the days it may mean and how to say it ("2019", "13 April 2023");
 * `plan` is set where a plan was meant by it. `next` and `last` are the coming and the latest of a kind.
 */
export type Time =
  | { readonly kind: 'now' }
  | { readonly kind: 'next' }
  | { readonly kind: 'last' }
  | {
      readonly kind: 'span';
      readonly first: Day;
      readonly last: Day;
      readonly says: string;
      readonly plan: string | undefined;
    };

export const span = (first: Day, last: Day, says: string, plan?: string): Time => ({
  kind: 'span',
  first,
  last,
  says,
  plan,
});

/** Before everything. */
export const dawn: Day = '0001-01-01';
