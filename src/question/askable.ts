import type { Day } from '../calendar/london.ts';
import { firstDay, lastDay, type PartialDate } from '../calendar/partial-date.ts';
import type { Aspect } from '../partnership/aspects.ts';
import type { Register, Subject } from '../partnership/register.ts';

export type AskableKind =
  | 'partnership'
  | 'report'
  | 'plan'
  | 'priority'
  | 'group'
  | 'organisation'
  | 'committee'
  | 'meeting'
  | 'grant'
  | 'duty'
  | 'implication'
  | 'topic'
  | 'rating'
  | 'list';

/** Days a subject speaks for, where it has such days. */
export type Span = { readonly first: Day; readonly last: Day };

/** Something a question can be about. */
export type Askable = {
  readonly id: string;
  readonly kind: AskableKind;
  readonly name: string;
  readonly short: string;
  readonly span: Span | undefined;
  /** Shared by its like of other years, which time tells apart: the reports, the plans, one committee's meetings. */
  readonly family: string | undefined;
  /** The priority that a group delivers or is mentioned with. */
  readonly serves?: string | undefined;
  /** The group that leads a priority, or owns its action plan. */
  readonly ledBy?: string | undefined;
  /** Aspects on which the register says something about it, if only that nothing is said. */
  readonly holds: ReadonlySet<Aspect>;
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly search: readonly string[];
  readonly nearby: readonly string[];
};

const dateSpan = (date: PartialDate): Span => ({ first: firstDay(date), last: lastDay(date) });
export const planSpan = (years: { first: number; last: number }): Span => ({
  first: `${years.first}-04-01`,
  last: `${years.last}-03-31`,
});

const of = (
  subject: Subject,
  kind: AskableKind,
  more: readonly string[] = [],
  span?: Span,
  family?: string,
): Askable => ({
  id: subject.id,
  kind,
  name: subject.name,
  short: subject.short,
  span,
  family,
  holds: new Set([...subject.facts, ...subject.silences].map(({ aspect }) => aspect)),
  names: [...new Set([subject.name, subject.short, ...more])],
  words: subject.words,
  search: subject.search,
  nearby: subject.nearby,
});

/** Everything in the register that a question can be about, in the register's order. */
export const askables = (register: Register): readonly Askable[] => [
  of(register.partnership, 'partnership', [register.partnership.name]),
  ...register.priorities.map((one) => ({
    ...of(
      one,
      'priority',
      one.titles.map(({ title }) => title),
    ),
    ledBy: one.delivery.findLast(({ role }) => role === 'leads' || role === 'owns the action plan')?.group,
  })),
  ...register.groups.map((one) => ({
    ...of(one, 'group', one.formerNames),
    serves: register.priorities.find(({ delivery }) => delivery.some(({ group }) => group === one.id))?.id,
  })),
  ...register.grants.map((one) => of(one, 'grant')),
  ...register.duties.map((one) => of(one, 'duty')),
  ...register.topics.map((one) => of(one, 'topic')),
  ...register.organisations.map((one) => of(one, 'organisation')),
  ...register.committees.map((one) => of(one, 'committee')),
  ...register.plans.map((one) => of(one, 'plan', [one.title], planSpan(one.years), 'plan')),
  ...register.reports.map((one) => of(one, 'report', [one.title], dateSpan(one.date), 'report')),
  ...register.meetings.map((one) => of(one, 'meeting', [], dateSpan(one.date), 'meeting')),
  ...implications(register),
  ...ratings(register),
];

const implications = (register: Register): Askable[] =>
  register.implications.map((row) => {
    const report = register.reports.find(({ id }) => id === row.report);
    return {
      id: row.id,
      kind: 'implication',
      name: `${row.issue} (${report?.short ?? row.report})`,
      short: `${row.issue.toLowerCase()} implications`,
      span: report ? dateSpan(report.date) : undefined,
      family: `implication ${row.issue}`,
      holds: new Set(['contents', 'sign-off']),
      names: [row.issue, ...row.words].flatMap((issue) =>
        ['implication', 'implications', 'row', 'line', 'entry', 'impact'].map((end) => `${issue} ${end}`),
      ),
      words: [row.issue, ...row.words],
      search: [],
      nearby: [],
    };
  });

const ratings = (register: Register): Askable[] =>
  register.ratings.map(({ id, name }) => ({
    id,
    kind: 'rating',
    name,
    short: name,
    span: undefined,
    family: undefined,
    holds: new Set(),
    names: [name, name.replace(/^off /i, 'of ')],
    words: [],
    search: [],
    nearby: [],
  }));
