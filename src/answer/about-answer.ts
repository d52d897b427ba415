import { firstDay } from '../calendar/partial-date.ts';
import type { Aspect } from '../partnership/aspects.ts';
import type { Plan } from '../partnership/register.ts';
import type { Asked } from './asked.ts';
import { unsaid } from './aspect-names.ts';
import { type Draft, notHeld, type Said } from './draft.ts';
import { closestDraft, factDraft, saidFact } from './fact-answer.ts';
import { falseLead } from './false-lead.ts';
import { happenedDraft } from './happened.ts';
import { factHistory } from './history-answer.ts';
import { fullName, type Held, shortName } from './knowledge.ts';
import { lineAhead } from './line-ahead.ts';
import { listDraft } from './list-answer.ts';
import { membersDraft } from './members.ts';
import { noteAhead } from './note-ahead.ts';
import { sharedWith, stems } from './overlap.ts';
import { premiseDraft } from './premises/premise.ts';
import { opened } from './sentence.ts';
import { stillDraft } from './still.ts';
import { subjectDraft } from './subject-draft.ts';
import { inTime, isOver, latestPlan } from './when.ts';

/** Of an older plan, which is the latest held: nobody shall take it for the current one. */
const withLatestPlan = (draft: Draft, asked: Asked, known: Held): Draft => {
  const { subject, aspect } = asked;
  const latest = latestPlan(known);
  if (latest && latest.id === subject) return withItsEnd(draft, asked, latest, known);
  const isOlder = known.index.get(subject)?.kind === 'plan' && latest && latest.id !== subject;
  if (!isOlder || draft.kind === 'corrected' || !['about', 'status', 'dates'].includes(aspect)) return draft;
  return {
    ...draft,
    lines: [...draft.lines, { label: 'Latest plan held', text: latest.short, source: latest.source }],
  };
};

const present = /\b(?:now|current|currently|present|today|still|nowadays|in force|are we on)\b/;

/** "Current" is the latest plan held; that its years are over is said first. */
const withItsEnd = (draft: Draft, { aspect, text }: Asked, latest: Plan, known: Held): Draft =>
  aspect === 'about' && draft.kind === 'found' && present.test(text) && isOver(latest, known.today)
    ? { ...draft, warning: `The years of ${latest.short} are over, and no later plan is held.` }
    : draft;

/** Aspects that answer for another where it holds nothing itself, nearest first. */
const kin: Partial<Record<Aspect, readonly Aspect[]>> = {
  deadline: ['dates'],
  dates: ['deadline'],
  contents: ['about'],
  about: ['contents', 'people'],
  lead: ['group'],
  group: ['lead', 'about'],
  amount: ['funding'],
  funding: ['amount'],
  next: ['deadline'],
  history: ['changes', 'about'],
  partners: ['people'],
};

/** The answer to one question about something: found, or the plain words that the reports don't say. */
export const aboutDraft = (asked: Asked, known: Held): Draft => {
  if (asked.nearby) return nearbyDraft(asked, asked.nearby, known);
  const aspect: Aspect = asked.aspect === 'source' ? 'about' : asked.aspect;
  const direct =
    contactDraft(asked, known) ??
    premiseDraft(asked, known) ??
    falseLead(asked, known) ??
    membersDraft(asked, known) ??
    presumed(asked, known) ??
    announced(asked, aspect, known) ??
    draftOn(asked, aspect, known);
  if (direct)
    return stillDraft(
      noteAhead(lineAhead(withLatestPlan(direct, asked, known), asked, known), asked, known),
      asked,
      known,
    );
  for (const other of kin[aspect] ?? []) {
    const draft = draftOn(asked, other, known);
    if (draft?.kind === 'found') return draft;
  }
  return ofReport(asked, aspect, known) ?? closestDraft(asked, known) ?? silent(asked, aspect, known);
};

/** What a meeting's options or reasons were stands in the report it had. */
const ofReport = (asked: Asked, aspect: Aspect, known: Held): Draft | undefined => {
  const entry = known.index.get(asked.subject);
  if (entry?.kind !== 'meeting') return undefined;
  const { committee, date } = entry.subject;
  const report = known.register.reports.find(
    (one) => one.committee === committee && firstDay(one.date) === firstDay(date),
  );
  const draft = report && draftOn({ ...asked, subject: report.id, sisters: [] }, aspect, known);
  return draft?.kind === 'found' ? draft : undefined;
};

const contact = /^(?:email|phone|telephone|contact|number|address|mobile)$/;

/** How to reach somebody is in no committee report. */
const contactDraft = (asked: Asked, known: Held): Draft | undefined =>
  asked.aspect === 'people' && asked.terms.some((term) => contact.test(term))
    ? notHeld("The reports don't say how to get in touch with anybody.", nearest(asked, undefined, known))
    : undefined;

/** Aspects of which a yes-or-no question about the past asks whether they came about. */
const announced = (asked: Asked, aspect: Aspect, known: Held): Draft | undefined =>
  [
    'dates',
    'deadline',
    'about',
    'decided',
    'next',
    'status',
    'amount',
    'funding',
    'contents',
    'stages',
  ].includes(aspect)
    ? happenedDraft(asked, known)
    : undefined;

/** "Why did Council reject it", "why was it dropped" take something for granted: whether that is held comes first. */
const presumed = (asked: Asked, known: Held): Draft | undefined => {
  if (asked.aspect !== 'reasons') return undefined;
  const decided =
    asked.isPast && asked.alsoAspects.includes('decided') ? draftOn(asked, 'decided', known) : undefined;
  if (decided?.kind === 'not held') return decided;
  const changed = asked.alsoAspects.includes('changes') ? draftOn(asked, 'changes', known) : undefined;
  if (changed?.kind !== 'found') return undefined;
  const why = draftOn(asked, 'reasons', known);
  const wanted = stems(asked.details);
  return why && sharedWith(wanted, why.headline.text) > sharedWith(wanted, changed.headline.text)
    ? why
    : changed;
};

const draftOn = (asked: Asked, aspect: Aspect, known: Held): Draft | undefined => {
  const entry = known.index.get(asked.subject);
  return (
    listDraft(asked, aspect, known) ??
    (entry && subjectDraft(entry, asked, aspect, known)) ??
    (aspect === 'history' ? factHistory(asked, known) : undefined) ??
    factDraft(asked, aspect, known)
  );
};

/** One line of what is held nearest, so that a "don't say" still helps: the same of another time, else what it is. */
const nearest = (asked: Asked, aspect: Aspect | undefined, known: Held): Said[] => {
  const other =
    aspect && asked.time.kind === 'span'
      ? draftOn({ ...asked, time: { kind: 'now' } }, aspect, known)
      : undefined;
  const told =
    other?.kind === 'found' ? [other.headline, ...other.lines].find(({ source }) => source) : undefined;
  if (told) return [{ ...told, label: 'Nearest held' }];
  const facts = known.factsOf(asked.subject);
  const first = facts.find(({ fact }) => fact.aspect === 'about') ?? facts[0];
  const [said] = first ? saidFact(first) : [];
  return said ? [{ ...said, label: 'Nearest held' }] : [];
};

/** Of a time about which nothing is said, "more" would say that something is. */
const unsaidOf = ({ aspect, subject, time }: Asked, known: Held): string => {
  const words = unsaid[aspect](shortName(known, subject));
  return time.kind === 'span' ? words.replace(/^more about/, 'anything about') : words;
};

const silent = (asked: Asked, aspect: Aspect, known: Held): Draft =>
  notHeld(
    `The reports don't say ${unsaidOf(asked, known)}${inTime(asked.time)}.`,
    nearest(asked, aspect, known),
  );

const nearbyDraft = (asked: Asked, word: string, known: Held): Draft =>
  notHeld(`${opened(word)}: not mentioned in the reports; the reports don't say anything about it.`, [
    { label: 'Nearest subject', text: fullName(known, asked.subject) },
    ...nearest(asked, undefined, known),
  ]);
