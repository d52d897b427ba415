import type { Aspect } from '../partnership/aspects.ts';
import type { Indexed } from '../partnership/create-index.ts';
import type { Grant, Plan, Priority, RatingMeaning } from '../partnership/register.ts';
import type { Asked } from './asked.ts';
import {
  deadlinesDraft,
  dutyDates,
  dutyRecipient,
  grantDates,
  meetingDates,
  meetingsDraft,
  meetingsOf,
  planAdopted,
  planDates,
  reportDates,
} from './dates-answer.ts';
import { type Draft, found, notHeld } from './draft.ts';
import { grantAmount, grantStages } from './grant-answer.ts';
import { priorityHistory } from './history-answer.ts';
import { implicationDraft, signOffsDraft } from './implication-answer.ts';
import type { Held } from './knowledge.ts';
import { groupPriorities, priorityLead } from './lead-answer.ts';
import { decidedDraft, recommendedDraft } from './meeting-answer.ts';
import { overviewDraft } from './overview.ts';
import { reasonsDraft } from './reasons-answer.ts';
import { years } from './sentence.ts';
import { statusDraft } from './status-answer.ts';
import { latestPlan } from './when.ts';

/** What the register's own shape says on an aspect of a subject; undefined leaves it to the facts. */
export const subjectDraft = (
  entry: Indexed,
  asked: Asked,
  aspect: Aspect,
  known: Held,
): Draft | undefined => {
  const { time } = asked;
  switch (entry.kind) {
    case 'priority':
      if (aspect === 'status') return statusDraft(entry.subject, asked, known);
      if (aspect === 'reasons') return reasonsDraft(entry.subject, asked, known);
      if (aspect === 'history') return priorityHistory(entry.subject, asked, known);
      if (aspect === 'dates') return reportedDates(entry.subject, asked, known);
      if (aspect === 'about' && asked.before === 'status') return ratingMeaning(entry.subject, asked, known);
      return aspect === 'lead' || aspect === 'group' ? priorityLead(entry.subject, time, known) : undefined;
    case 'group':
      return aspect === 'group' ? groupPriorities(entry.subject, asked, known) : undefined;
    case 'grant':
      if (aspect === 'amount' || isWrongSum(entry.subject, asked)) return grantAmount(entry.subject, asked);
      if (aspect === 'stages' || (aspect === 'next' && time.kind === 'now'))
        return grantStages(entry.subject, time);
      return aspect === 'deadline' || aspect === 'dates' || aspect === 'next'
        ? grantDates(entry.subject, asked, known)
        : undefined;
    case 'duty':
      if (aspect === 'stages' || aspect === 'partners') return dutyRecipient(entry.subject);
      return aspect === 'deadline' || aspect === 'dates' || aspect === 'next'
        ? dutyDates(entry.subject, asked, known)
        : undefined;
    case 'meeting':
      if (aspect === 'decided') return decidedDraft(entry.subject);
      if (aspect === 'recommended') return recommendedDraft(entry.subject);
      return aspect === 'dates' || aspect === 'about' || aspect === 'contents'
        ? meetingDates(entry.subject)
        : undefined;
    case 'committee':
      return committeeDraft(entry.subject.id, asked, aspect, known);
    case 'plan':
      return planDraft(entry.subject, asked, aspect, known);
    case 'report':
      if (time.kind === 'next') return deadlinesDraft(time, known);
      if (aspect === 'sign-off') return signOffsDraft(entry.subject.id, known);
      return aspect === 'dates' ? reportDates(entry.subject, known) : undefined;
    case 'implication':
      return implicationDraft(entry.subject, asked, known);
    case 'rating':
      return ratingDraft(entry.subject);
    case 'partnership':
      return aspect === 'status' ? overviewDraft(asked.time, known) : undefined;
    default:
      return undefined;
  }
};

/** When a priority was last reported on or updated. */
const reportedDates = (priority: Priority, asked: Asked, known: Held): Draft | undefined => {
  const draft = statusDraft(priority, asked, known);
  return draft.kind === 'found' ? draft : undefined;
};

/** What a rating means: always in our own words, whether or not a report uses the word. */
const ratingDraft = ({ name, meaning, source }: RatingMeaning): Draft =>
  found({ text: `${name}: ${meaning}`, source }, [
    {
      label: 'Note',
      text: source
        ? "The word is the report's, the meaning ours."
        : 'Word and meaning are ours; no report uses it.',
    },
  ]);

/** After a status, "what does that mean" asks for the word. */
const ratingMeaning = (priority: Priority, asked: Asked, known: Held): Draft | undefined => {
  if (!asked.terms.includes('mean')) return undefined;
  const { rating } = statusDraft(priority, asked, known);
  const meaning = known.register.ratings.find(({ id }) => id === rating);
  return meaning && ratingDraft(meaning);
};

/** Whatever is asked of a grant, a sum nobody gave is put right first. */
const isWrongSum = ({ rounds }: Grant, { claims }: Asked): boolean =>
  claims.some((claim) => claim.kind === 'amount' && !rounds.some(({ amount }) => amount === claim.pounds));

const planDraft = (plan: Plan, { time }: Asked, aspect: Aspect, known: Held): Draft | undefined => {
  const isLater = time.kind === 'next' || (time.kind === 'span' && time.first > `${plan.years.last}-03-31`);
  const latest = latestPlan(known);
  if (isLater && plan.id === latest?.id)
    return notHeld(`The reports don't say anything about a plan after ${years(plan.years)}.`, [
      { label: 'Latest held', text: plan.name.replace(/^the /, ''), source: plan.source },
    ]);
  if (aspect === 'status' && plan.id === latest?.id) return overviewDraft(time, known);
  if (aspect === 'decided' && !plan.facts.some((fact) => fact.aspect === 'decided')) return planAdopted(plan);
  return aspect === 'dates' ? planDates(plan, known) : undefined;
};

const committeeDraft = (id: string, asked: Asked, aspect: Aspect, known: Held): Draft | undefined => {
  const meetings = known.register.meetings.filter(({ committee }) => committee === id);
  const only = meetingsOf(meetings, asked.time).at(-1) ?? meetings.at(-1);
  if (aspect === 'decided' && only) return decidedDraft(only);
  if (aspect === 'recommended' && only) return recommendedDraft(only);
  if (aspect !== 'dates' && aspect !== 'meets' && aspect !== 'next') return undefined;
  const dated = meetingsDraft(meetings, asked.time, known);
  if (dated || asked.time.kind !== 'next') return dated;
  const last = meetings.at(-1);
  const nearest = last ? [{ label: 'Last held', text: last.name, source: last.source }] : [];
  return notHeld("The reports don't say when its next meeting is.", nearest);
};
