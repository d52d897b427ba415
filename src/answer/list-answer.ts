import type { Aspect } from '../partnership/aspects.ts';
import type { Asked } from './asked.ts';
import { deadlinesDraft, meetingsDraft } from './dates-answer.ts';
import { type Draft, found, notHeld, type Said } from './draft.ts';
import { factDraft } from './fact-answer.ts';
import type { Held } from './knowledge.ts';
import { leadersDraft } from './lead-answer.ts';
import { overviewDraft } from './overview.ts';
import { prioritiesDraft } from './priorities.ts';
import { counted, opened } from './sentence.ts';
import { isWithin, latestPlan, sourceDay, writeTime } from './when.ts';

/** A list asked for as a whole; undefined for an id that is no list, or an aspect that its facts answer better. */
export const listDraft = (asked: Asked, aspect: Aspect, known: Held): Draft | undefined => {
  const { register } = known;
  const { time } = asked;
  switch (asked.subject) {
    case 'priorities-list':
      return ofPriorities(asked, aspect, known);
    case 'subgroups':
      return ['contents', 'about', 'group', 'figures', 'history'].includes(aspect) ||
        isMiscounted(asked, known)
        ? subgroupsDraft(asked, known)
        : undefined;
    case 'deadlines':
      return (
        deadlinesDraft(time, known) ?? notHeld(`The reports don't say what is due in ${writeTime(time)}.`)
      );
    case 'meetings-list':
      return (
        meetingsDraft(register.meetings, time, known) ??
        notHeld("The reports don't say when the next meeting is.")
      );
    case 'committees-list':
      return listOf(
        'committee',
        register.committees.map(({ name, facts }) => ({ text: name, source: facts[0]?.source })),
      );
    case 'plans-list':
      return ['contents', 'about', 'figures', 'dates'].includes(aspect)
        ? listOf(
            'plan',
            register.plans.map(({ name, source }) => ({ text: opened(name), source })),
          )
        : ofLatestPlan(asked, aspect, known);
    case 'reports-list':
      return ['contents', 'about', 'figures', 'source', 'status', 'history'].includes(aspect)
        ? listOf(
            'report',
            register.reports.map(({ id, cite, name, paragraphs }) => ({
              text: `${cite}: ${name}`,
              source: { kind: 'report', report: id, at: paragraphs[0] ?? '' },
            })),
          )
        : eachReport(asked, aspect, known);
    case 'duties-list':
      return listOf(
        'duty',
        register.duties.map(({ name, facts }) => ({ text: name, source: facts[0]?.source })),
      );
    case 'ratings-list':
      return listOf(
        'rating',
        register.ratings.map(({ name, meaning, source }) => ({ text: `${name}: ${meaning}`, source })),
      );
    default:
      return undefined;
  }
};

const ofPriorities = (asked: Asked, aspect: Aspect, known: Held): Draft | undefined => {
  if (aspect === 'status') return overviewDraft(asked.time, known);
  if (aspect === 'lead' || aspect === 'group') return leadersDraft(asked.time, known);
  return ['contents', 'about', 'figures', 'history', 'dates'].includes(aspect)
    ? prioritiesDraft(asked, known)
    : undefined;
};

const plural = (word: string): string => (word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`);

const listOf = (word: string, lines: readonly Said[]): Draft =>
  found(
    {
      text: `${opened(counted(lines.length))} ${lines.length === 1 ? `${word} is` : `${plural(word)} are`} held`,
    },
    lines,
  );

const subgroupsDraft = (asked: Asked, known: Held): Draft | undefined => {
  const { register } = known;
  const later = factDraft({ ...asked, sisters: [] }, 'changes', known);
  // Only the report that lists them says which they were: asked of a later time, what is said later comes first.
  if (asked.time.kind === 'span' && later?.kind === 'found' && !isListedIn(asked.time, known)) return later;
  const subgroups = register.groups.filter(({ isSubgroup }) => isSubgroup);
  const delivery = register.priorities.flatMap(({ delivery: all }) => all);
  const isOne = subgroups.length === 1;
  const draft = found(
    {
      text: `${opened(counted(subgroups.length))} group${isOne ? ' is called a subgroup' : 's are called subgroups'}`,
    },
    [
      ...subgroups.map(({ id, name, facts }) => ({
        text: name,
        source: (delivery.find(({ group }) => group === id) ?? facts[0])?.source,
      })),
      ...(later?.kind === 'found' ? [{ ...later.headline, label: 'Later report' }] : []),
    ],
  );
  return isMiscounted(asked, known) ? { ...draft, kind: 'corrected' } : draft;
};

/** A number of subgroups taken for granted that is not theirs. */
const isMiscounted = ({ claims }: Asked, { register }: Held): boolean => {
  const count = register.groups.filter(({ isSubgroup }) => isSubgroup).length;
  return claims.some((claim) => claim.kind === 'count' && claim.count !== count);
};

const isListedIn = (time: Asked['time'], known: Held): boolean =>
  known.register.priorities.some(({ delivery }) =>
    delivery.some(({ role, source }) => {
      const day = sourceDay(known, source);
      return role === 'leads' && isWithin({ first: day, last: day }, time);
    }),
  );

/** What each report says on an aspect, newest first. */
const eachReport = (asked: Asked, aspect: Aspect, known: Held): Draft | undefined => {
  const drafts = known.register.reports
    .toReversed()
    .flatMap(({ id }) => factDraft({ ...asked, subject: id, sisters: [] }, aspect, known) ?? []);
  const [first, ...rest] = drafts.filter(({ kind }) => kind === 'found');
  return first && { ...first, lines: rest.map(({ headline }) => headline), about: undefined };
};

const ofLatestPlan = (asked: Asked, aspect: Aspect, known: Held): Draft | undefined => {
  const plan = latestPlan(known);
  const others = known.register.plans.map(({ id }) => id).filter((id) => id !== plan?.id);
  return plan && factDraft({ ...asked, subject: plan.id, sisters: others }, aspect, known);
};
