import type { Aspect } from '../partnership/aspects.ts';
import type { Indexed } from '../partnership/create-index.ts';
import type { Duty, Report } from '../partnership/register.ts';
import type { Asked } from './asked.ts';
import { committeeDraft } from './committee-answer.ts';
import { deadlinesDraft, dutyDates, dutyRecipient, reportDates } from './dates-answer.ts';
import type { Draft } from './draft.ts';
import { grantDraft } from './grant-answer.ts';
import { implicationDraft, signOffsDraft } from './implication-answer.ts';
import type { Held } from './knowledge.ts';
import { groupPriorities } from './lead-answer.ts';
import { meetingDraft } from './meeting-answer.ts';
import { overviewDraft } from './overview.ts';
import { planDraft } from './plan-answer.ts';
import { priorityDraft } from './priority-answer.ts';
import { ratingDraft } from './rating-answer.ts';

/** What the register's own shape says on an aspect of a subject; undefined leaves it to the facts. */
export const subjectDraft = (
  entry: Indexed,
  asked: Asked,
  aspect: Aspect,
  known: Held,
): Draft | undefined => {
  switch (entry.kind) {
    case 'priority':
      return priorityDraft(entry.subject, asked, aspect, known);
    case 'group':
      return aspect === 'group' ? groupPriorities(entry.subject, asked, known) : undefined;
    case 'grant':
      return grantDraft(entry.subject, asked, aspect, known);
    case 'duty':
      return dutyDraft(entry.subject, asked, aspect, known);
    case 'meeting':
      return meetingDraft(entry.subject, asked, aspect, known);
    case 'committee':
      return committeeDraft(entry.subject.id, asked, aspect, known);
    case 'plan':
      return planDraft(entry.subject, asked, aspect, known);
    case 'report':
      return reportDraft(entry.subject, asked, aspect, known);
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

const dutyDraft = (duty: Duty, asked: Asked, aspect: Aspect, known: Held): Draft | undefined => {
  if (aspect === 'stages' || aspect === 'partners') return dutyRecipient(duty);
  // The period a thing is for is no day it is due.
  if (aspect === 'dates' && /\bperiods?\b|\bcovers?\b/.test(asked.text)) return undefined;
  return aspect === 'deadline' || aspect === 'dates' || aspect === 'next'
    ? dutyDates(duty, asked, known)
    : undefined;
};

const reportDraft = (report: Report, { time }: Asked, aspect: Aspect, known: Held): Draft | undefined => {
  if (time.kind === 'next') return deadlinesDraft(time, known);
  if (aspect === 'sign-off') return signOffsDraft(report.id, known);
  return aspect === 'dates' ? reportDates(report, known) : undefined;
};
