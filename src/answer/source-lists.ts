import type { Aspect } from '../partnership/aspects.ts';
import type { Asked } from './asked.ts';
import { type Draft, found, notHeld, type Said } from './draft.ts';
import { factDraft } from './fact-answer.ts';
import type { Held } from './knowledge.ts';
import { counted, opened } from './sentence.ts';
import { dateWithin, inTime, latestPlan } from './when.ts';

const plural = (word: string): string => (word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`);

/** "Three plans are held", and which. */
export const listOf = (word: string, lines: readonly Said[]): Draft => {
  const number = opened(counted(lines.length));
  return found(
    { text: `${number} ${lines.length === 1 ? `${word} is` : `${plural(word)} are`} held` },
    lines,
  );
};

/** The plans; on an aspect of theirs, what the latest has, and the older where the words fit them better. */
export const plansDraft = (asked: Asked, aspect: Aspect, known: Held): Draft | undefined => {
  if (!['contents', 'about', 'figures', 'dates'].includes(aspect)) return ofLatestPlan(asked, aspect, known);
  return listOf(
    'plan',
    known.register.plans.map(({ name, source }) => ({ text: opened(name), source })),
  );
};

/** The reports; on an aspect of theirs, what each has. */
export const reportsDraft = (asked: Asked, aspect: Aspect, known: Held): Draft | undefined => {
  if (!['contents', 'about', 'figures', 'status', 'history'].includes(aspect))
    return eachReport(asked, aspect, known);
  const reports = known.register.reports.filter(({ date }) => dateWithin(date, asked.time));
  if (reports.length === 0) return notHeld(`The reports don't say: none is held${inTime(asked.time)}.`);
  return listOf(
    'report',
    reports.map(({ id, cite, name, paragraphs }) => ({
      text: `${cite}: ${name}`,
      source: { kind: 'report', report: id, at: paragraphs[0] ?? '' },
    })),
  );
};

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
