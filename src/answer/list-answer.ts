import type { Priority } from '../partnership/register.ts';
import type { Time } from '../question/time.ts';
import { deadlinesDraft, meetingsDraft } from './dates-answer.ts';
import { type Draft, found, notHeld, type Said } from './draft.ts';
import type { Held } from './knowledge.ts';
import { counted, opened, years } from './sentence.ts';
import { statusDraft } from './status-answer.ts';
import { latestPlan, planAt, writeTime } from './when.ts';

/** A list asked for as a whole; undefined for an id that is no list. */
export const listDraft = (id: string, time: Time, known: Held): Draft | undefined => {
  switch (id) {
    case 'overview':
      return overviewDraft(time, known);
    case 'priorities-list':
      return prioritiesDraft(time, known);
    case 'subgroups':
      return subgroupsDraft(known);
    case 'deadlines':
      return (
        deadlinesDraft(time, known) ?? notHeld(`The reports don't say what is due in ${writeTime(time)}.`)
      );
    case 'meetings-list':
      return (
        meetingsDraft(known.register.meetings, time, known) ??
        notHeld("The reports don't say when the next meeting is.")
      );
    case 'plans-list':
      return listOf(
        'plan',
        known.register.plans.map(({ name, source }) => ({ text: opened(name), source })),
      );
    case 'reports-list':
      return listOf(
        'report',
        known.register.reports.map(({ cite, name }) => ({ text: `${cite}: ${name}` })),
      );
    case 'duties-list':
      return listOf(
        'duty',
        known.register.duties.map(({ name, facts, past }) => ({
          text: name,
          source: facts[0]?.source ?? past[0]?.source,
        })),
      );
    case 'ratings-list':
      return listOf(
        'rating',
        known.register.ratings.map(({ name, meaning, source }) => ({ text: `${name}: ${meaning}`, source })),
      );
    default:
      return undefined;
  }
};

const plural = (word: string): string => (word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`);

const listOf = (word: string, lines: readonly Said[]): Draft =>
  found({ text: `${opened(counted(lines.length))} ${lines.length === 1 ? word : plural(word)} held` }, lines);

/** The priorities of the plan asked for; the latest report names only those it reports on. */
export const prioritiesDraft = (time: Time, known: Held): Draft => {
  const plan = planAt(known, time) ?? latestPlan(known);
  const named = known.register.priorities.flatMap(({ titles }) =>
    titles.filter((title) => title.plan === plan?.id),
  );
  if (!plan || named.length === 0)
    return notHeld(`The reports don't say which priorities there were in ${writeTime(time)}.`);
  return found(
    { text: `${opened(counted(named.length))} priorities of the ${years(plan.years)} plan are named` },
    named.map(({ title, source }) => ({ text: title, source })),
  );
};

const subgroupsDraft = ({ register }: Held): Draft => {
  const subgroups = register.groups.filter(({ isSubgroup }) => isSubgroup);
  return found(
    { text: `${opened(counted(subgroups.length))} groups are called subgroups` },
    subgroups.map((group) => ({
      text: group.name,
      source: group.facts[0]?.source ?? sourceOfDelivery(register.priorities, group.id),
    })),
  );
};

const sourceOfDelivery = (priorities: readonly Priority[], group: string) =>
  priorities.flatMap(({ delivery }) => delivery).find((one) => one.group === group)?.source;

/** How every priority is doing, at a glance. */
export const overviewDraft = (time: Time, known: Held): Draft => {
  const drafts = known.register.priorities.map((priority) => ({
    priority,
    draft: statusDraft(priority, time, known),
  }));
  const rated = drafts.filter(({ draft }) => draft.kind === 'found');
  const without = drafts.filter(({ draft }) => draft.kind !== 'found').map(({ priority }) => priority.short);
  const lines: Said[] = rated.map(({ draft }) => draft.headline);
  const silent: Said[] =
    without.length > 0
      ? [{ label: 'Not said', text: `The reports don't say how ${without.join(' or ')} is doing.` }]
      : [];
  const [warning] = rated.flatMap(({ draft }) => draft.warning ?? []);
  return {
    ...found({ text: `${opened(counted(rated.length))} priorities have a status` }, [...lines, ...silent]),
    warning,
  };
};
