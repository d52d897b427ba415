import type { Aspect } from '../partnership/aspects.ts';
import type { Asked } from './asked.ts';
import { deadlinesDraft, meetingsDraft } from './dates-answer.ts';
import { type Draft, found, notHeld } from './draft.ts';
import type { Held } from './knowledge.ts';
import { leadersDraft } from './lead-answer.ts';
import { overviewDraft } from './overview.ts';
import { prioritiesDraft } from './priorities.ts';
import { counted, opened } from './sentence.ts';
import { listOf, plansDraft, reportsDraft } from './source-lists.ts';
import { isMiscounted, subgroupsDraft } from './subgroups.ts';
import { inTime, writeTime } from './when.ts';

/** A list asked for as a whole; undefined for an id that is no list, or an aspect that its facts answer better. */
export const listDraft = (asked: Asked, aspect: Aspect, known: Held): Draft | undefined => {
  switch (asked.subject) {
    case 'priorities-list':
      return ofPriorities(asked, aspect, known);
    case 'subgroups':
      return ofSubgroups(asked, aspect, known);
    case 'plans-list':
      return plansDraft(asked, aspect, known);
    case 'reports-list':
      return reportsDraft(asked, aspect, known);
    default:
      return wholeList(asked, known);
  }
};

/** Lists that answer whatever is asked of them. */
const wholeList = ({ subject, time }: Asked, known: Held): Draft | undefined => {
  const { meetings, committees, duties, ratings } = known.register;
  const named = ({ name, facts }: (typeof committees)[number]) => ({ text: name, source: facts[0]?.source });
  switch (subject) {
    case 'deadlines':
      return (
        deadlinesDraft(time, known) ?? notHeld(`The reports don't say what is due in ${writeTime(time)}.`)
      );
    case 'meetings-list':
      return (
        meetingsDraft(meetings, time, known) ??
        notHeld(
          time.kind === 'span'
            ? `The reports don't say that any meeting was held${inTime(time)}.`
            : "The reports don't say when the next meeting is.",
        )
      );
    case 'committees-list':
      return listOf('committee', committees.map(named));
    case 'duties-list':
      return listOf('duty', duties.map(named));
    case 'schemes-list':
      return schemesDraft(known);
    case 'ratings-list':
      return listOf(
        'rating',
        ratings.map(({ name, meaning, source }) => ({ text: `${name}: ${meaning}`, source })),
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

const ofSubgroups = (asked: Asked, aspect: Aspect, known: Held): Draft | undefined =>
  ['contents', 'about', 'group', 'figures', 'history'].includes(aspect) || isMiscounted(asked, known)
    ? subgroupsDraft(asked, known)
    : undefined;

const isPaid = (kind: string): boolean => kind === 'money' || kind === 'scheme';

/** Grants, funds and schemes that the reports name. */
const schemesDraft = ({ register }: Held): Draft => {
  const named = [...register.grants, ...register.topics.filter(({ kind }) => isPaid(kind))];
  return found(
    { text: `${opened(counted(named.length))} grants, funds and schemes are named` },
    named.map(({ name, facts }) => ({ text: name, source: facts[0]?.source })),
  );
};
