import { daysBetween } from '../calendar/london.ts';
import { writePartialDate } from '../calendar/partial-date.ts';
import type { Question } from '../question/question.ts';
import type { Draft } from './draft.ts';
import type { Held } from './knowledge.ts';
import { years } from './sentence.ts';
import { isWithin, namesYear, planAt, sourceDay, writeTime } from './when.ts';

/** Subjects that the time asked chose: they speak for it whatever their facts' dates. */
const timely: ReadonlySet<string | undefined> = new Set([
  'plan',
  'report',
  'meeting',
  'implication',
  'grant',
  'duty',
  'committee',
]);

/** The time an answer may be headed with: the time asked, where its facts speak for it, else the day they were reported. */
export const spokenTime = (draft: Draft, question: Question, known: Held): string | undefined => {
  if (question.kind !== 'about') return undefined;
  const { time, subject } = question;
  const asked = writeTime(time);
  if (time.kind !== 'span' || draft.kind !== 'found' || time.plan !== undefined) return asked;
  const said = [draft.headline, ...draft.lines];
  if (timely.has(known.index.get(subject)?.kind) || said.every(({ source }) => source?.kind !== 'report'))
    return asked;
  const plan = planAt(known, time);
  const isYear = time.first > '1900' && daysBetween(time.first, time.last) > 31;
  const speaks = said.some(({ text, source }) => {
    if (plan && text.includes(years(plan.years))) return true;
    const day = source ? sourceDay(known, source) : '';
    return (isYear && namesYear(text, time)) || (day !== '' && isWithin({ first: day, last: day }, time));
  });
  if (speaks) return asked;
  const [source] = said.flatMap((one) => (one.source?.kind === 'report' ? [one.source] : []));
  const report = known.register.reports.find(({ id }) => id === source?.report);
  return report ? `as reported on ${writePartialDate(report.date)}` : asked;
};
