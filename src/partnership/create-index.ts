import type {
  Committee,
  Duty,
  Grant,
  Group,
  Implication,
  Meeting,
  Organisation,
  Partnership,
  Plan,
  Priority,
  RatingMeaning,
  Register,
  Report,
  Topic,
} from './register.ts';

/** Anything in the register that has an id, with what it is. Rows of tables and ratings are not full subjects. */
export type Indexed =
  | { readonly kind: 'partnership'; readonly subject: Partnership }
  | { readonly kind: 'report'; readonly subject: Report }
  | { readonly kind: 'plan'; readonly subject: Plan }
  | { readonly kind: 'priority'; readonly subject: Priority }
  | { readonly kind: 'group'; readonly subject: Group }
  | { readonly kind: 'organisation'; readonly subject: Organisation }
  | { readonly kind: 'committee'; readonly subject: Committee }
  | { readonly kind: 'meeting'; readonly subject: Meeting }
  | { readonly kind: 'grant'; readonly subject: Grant }
  | { readonly kind: 'duty'; readonly subject: Duty }
  | { readonly kind: 'topic'; readonly subject: Topic }
  | { readonly kind: 'implication'; readonly subject: Implication }
  | { readonly kind: 'rating'; readonly subject: RatingMeaning };

export type RegisterIndex = ReadonlyMap<string, Indexed>;

/** Everything by its id. Ids are one family over the whole register, so one map holds them. */
export const createIndex = (register: Register): RegisterIndex => {
  const entries: readonly Indexed[] = [
    { kind: 'partnership', subject: register.partnership },
    ...register.reports.map((subject) => ({ kind: 'report', subject }) as const),
    ...register.plans.map((subject) => ({ kind: 'plan', subject }) as const),
    ...register.priorities.map((subject) => ({ kind: 'priority', subject }) as const),
    ...register.groups.map((subject) => ({ kind: 'group', subject }) as const),
    ...register.organisations.map((subject) => ({ kind: 'organisation', subject }) as const),
    ...register.committees.map((subject) => ({ kind: 'committee', subject }) as const),
    ...register.meetings.map((subject) => ({ kind: 'meeting', subject }) as const),
    ...register.grants.map((subject) => ({ kind: 'grant', subject }) as const),
    ...register.duties.map((subject) => ({ kind: 'duty', subject }) as const),
    ...register.topics.map((subject) => ({ kind: 'topic', subject }) as const),
    ...register.implications.map((subject) => ({ kind: 'implication', subject }) as const),
    ...register.ratings.map((subject) => ({ kind: 'rating', subject }) as const),
  ];
  return new Map(entries.map((entry) => [entry.subject.id, entry]));
};
