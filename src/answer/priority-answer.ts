import type { Aspect } from '../partnership/aspects.ts';
import type { Priority } from '../partnership/register.ts';
import type { Asked } from './asked.ts';
import type { Draft } from './draft.ts';
import { factDraft } from './fact-answer.ts';
import { priorityHistory } from './history-answer.ts';
import type { Held } from './knowledge.ts';
import { priorityLead } from './lead-answer.ts';
import { ratingDraft } from './rating-answer.ts';
import { reasonsDraft } from './reasons-answer.ts';
import { statusDraft } from './status-answer.ts';

/** What the register's own shape says of a priority; undefined leaves it to the facts. */
export const priorityDraft = (
  priority: Priority,
  asked: Asked,
  aspect: Aspect,
  known: Held,
): Draft | undefined => {
  if (aspect === 'status') return statusDraft(priority, asked, known);
  if (aspect === 'reasons') return reasonsDraft(priority, asked, known);
  if (aspect === 'history') return priorityHistory(priority, asked, known);
  if (aspect === 'dates') return reportedDates(priority, asked, known);
  if (aspect === 'meets' || isFormerName(asked, aspect)) return ofItsGroup(priority, asked, aspect, known);
  if (aspect === 'about' && asked.before === 'status') return ratingMeaning(priority, asked, known);
  return aspect === 'lead' || aspect === 'group' ? priorityLead(priority, asked.time, known) : undefined;
};

/** After its group, "what was it called before" asks for the group's former name. */
const isFormerName = ({ before, text }: Asked, aspect: Aspect): boolean =>
  (before === 'lead' || before === 'group') &&
  (aspect === 'changes' || aspect === 'history') &&
  /\b(?:called|named?|known as|formerly|renamed)\b/.test(text);

/** How often "they" meet, and what "it" was called, is of the group that leads. */
const ofItsGroup = (priority: Priority, asked: Asked, aspect: Aspect, known: Held): Draft | undefined => {
  const hasOwn = [...priority.facts, ...priority.silences].some((one) => one.aspect === aspect);
  const group = priority.delivery.findLast(({ role }) => role === 'leads')?.group;
  return group !== undefined && (!hasOwn || aspect !== 'meets')
    ? factDraft({ ...asked, subject: group, sisters: [] }, aspect, known)
    : undefined;
};

/** When a priority was last reported on or updated. */
const reportedDates = (priority: Priority, asked: Asked, known: Held): Draft | undefined => {
  const draft = statusDraft(priority, asked, known);
  return draft.kind === 'found' ? draft : undefined;
};

/** After a status, "what does that mean" asks for the word. */
const ratingMeaning = (priority: Priority, asked: Asked, known: Held): Draft | undefined => {
  if (!asked.terms.includes('mean')) return undefined;
  const { rating } = statusDraft(priority, asked, known);
  const meaning = known.register.ratings.find(({ id }) => id === rating);
  return meaning && ratingDraft(meaning);
};
