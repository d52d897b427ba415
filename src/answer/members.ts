import type { Report } from '../partnership/register.ts';
import type { Asked } from './asked.ts';
import { meetingsDraft } from './dates-answer.ts';
import { type Draft, found, notHeld, type Said } from './draft.ts';
import type { Held } from './knowledge.ts';
import { leadersDraft, leads } from './lead-answer.ts';
import { countedOption, preferredOption } from './premises/ordinals.ts';
import { prioritiesDraft } from './priorities.ts';
import { counted, listed } from './sentence.ts';
import { listOf } from './source-lists.ts';
import { dateWithin } from './when.ts';

/** What is counted or asked for as a set, by the names of its members; undefined where no set is asked for. */
export const membersDraft = (asked: Asked, known: Held): Draft | undefined => {
  const { subject, text, named } = asked;
  const isOfBoth = named.includes('priorities-list') && /\bgroups?\b|\bsub-?groups?\b/.test(text);
  if (subject === 'priorities-list' && isOfBoth && without.test(text)) return unledDraft(known);
  if (subject === 'subgroups' && isOfBoth && !/\bhow many\b/.test(text))
    return leadersDraft(asked.time, known);
  if (subject === 'implications-table' && rows.test(text))
    return differing.test(text) ? newRows(known) : rowsDraft(asked, known);
  if (subject === 'status-scale' && scale.test(text)) return scaleDraft(known);
  if (subject === 'reports-list' && named.includes('meetings-list') && /\bmeetings?\b/.test(text))
    return meetingsDraft(known.register.meetings, asked.time, known);
  return (
    countedOption(asked, known) ??
    preferredOption(asked, known) ??
    ofPlan(asked, known) ??
    unnamed(asked, known)
  );
};

const without = /\b(?:no|without|lacks?|lacking|has ?n['’]?t|does ?n['’]?t have|not have)\b/;
const rows = /\b(?:rows?|list|which issues|headings)\b/;
const differing = /\b(?:only|new|newer|added|adds?|extra|differ\w*|more|changed?)\b/;
const scale =
  /\bscale\b|\blist\b|\b(?:what|which) (?:are the )?(?:ratings|statuses|status words)\b|\bpossible\b/;

/** Priorities that no group is said to lead, of the plan whose report says who leads. */
const unledDraft = ({ register }: Held): Draft | undefined => {
  const all = register.priorities.flatMap((priority) => priority.delivery.map((one) => ({ priority, one })));
  const plan = all.findLast(({ one }) => one.role === 'leads' && one.source.kind === 'report')?.one.plan;
  const owned = all.filter(({ one }) => one.plan === plan && one.role !== 'leads' && leads(one));
  const [first, ...rest] = owned.map(({ one }): Said => ({ text: one.says, source: one.source }));
  return first && found(first, rest);
};

/** The rows of each report's table, by name. */
const rowsDraft = ({ time }: Asked, known: Held): Draft | undefined => {
  const { reports, implications } = known.register;
  const lines = reports
    .filter(({ date }) => dateWithin(date, time))
    .flatMap((report) =>
      rowsOf(
        report,
        implications.filter((row) => row.report === report.id),
      ),
    );
  const [first, ...rest] = lines;
  return first && found(first, rest);
};

/** Rows of the latest report's table that none before it has. */
const newRows = ({ register }: Held): Draft | undefined => {
  const latest = register.reports.at(-1);
  const [mine, others] = [true, false].map((isMine) =>
    register.implications.filter(({ report }) => (report === latest?.id) === isMine),
  );
  const added = (mine ?? []).filter(({ issue }) => !(others ?? []).some((one) => one.issue === issue));
  const [first] = added;
  return (
    first &&
    latest &&
    found({
      text: `Only the table in ${latest.short} has these rows: ${listed(added.map(({ issue }) => issue))}`,
      source: first.source,
    })
  );
};

const rowsOf = ({ short }: Report, of: Held['register']['implications']): readonly Said[] => {
  const [first] = of;
  if (first?.source.kind !== 'report') return [];
  const at = first.source.at.split(' ')[0] ?? first.source.at;
  return [
    {
      text: `The table in ${short} has ${counted(of.length)} rows: ${listed(of.map(({ issue }) => issue))}`,
      source: { ...first.source, at },
    },
  ];
};

const scaleDraft = ({ register }: Held): Draft =>
  listOf(
    'rating',
    register.ratings.map(({ name, meaning, source }) => ({
      text: `${name}: ${meaning}${source ? " (the report's word, our meaning)" : ' (ours, in no report)'}`,
      source,
    })),
  );

/** "What were we focusing on before this plan": a plan by its priorities. */
const ofPlan = (asked: Asked, known: Held): Draft | undefined => {
  const entry = known.index.get(asked.subject);
  const isOfThemes = /\b(?:priorit(?:y|ies)|themes?|focus(?:ing|ed|sing|sed)?)\b/.test(asked.text);
  if (entry?.kind !== 'plan' || !isOfThemes || !['about', 'contents'].includes(asked.aspect))
    return undefined;
  const { id, years, short } = entry.subject;
  const time = {
    kind: 'span' as const,
    first: `${years.first}-04-01`,
    last: `${years.last}-03-31`,
    says: short,
    plan: id,
  };
  const draft = prioritiesDraft({ ...asked, time }, known);
  return draft.kind === 'not held' ? undefined : draft;
};

/** "Names of …" those whom a theme is about: the reports give none. */
const unnamed = ({ subject, text, aspect }: Asked, known: Held): Draft | undefined => {
  const entry = known.index.get(subject);
  if (entry?.kind !== 'priority' || !/\bnames? of\b/.test(text) || aspect !== 'contents') return undefined;
  const [about] = known
    .factsOf(subject)
    .filter(({ fact }) => fact.aspect === aspect || fact.aspect === 'about');
  const near: Said[] = about
    ? [{ label: 'Nearest held', text: about.fact.says, source: about.fact.source }]
    : [];
  return notHeld("The reports don't say: they give no such names.", near);
};
