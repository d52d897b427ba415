import type { Askable, AskableKind } from './askable.ts';
import type { AskedAspect } from './asked-aspect.ts';
import { isTimely } from './choose-subject.ts';
import type { Mention } from './mentions.ts';
import type { Clause } from './read-clause.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A subject and how it was come by. */
export type Place = Pick<Mention, 'id' | 'how' | 'phrase'>;

/** What an aspect without any subject asks for: a list, or the newest of a kind. */
const without: Partial<Record<AskedAspect, { readonly list: string } | { readonly kind: AskableKind }>> = {
  status: { list: 'priorities-list' },
  deadline: { list: 'deadlines' },
  next: { kind: 'report' },
  changes: { list: 'plans-list' },
  history: { kind: 'partnership' },
  people: { list: 'reports-list' },
  law: { kind: 'partnership' },
  funding: { kind: 'grant' },
  lead: { list: 'priorities-list' },
  group: { list: 'subgroups' },
  source: { list: 'reports-list' },
  meets: { list: 'subgroups' },
  'sign-off': { list: 'reports-list' },
  recommended: { kind: 'report' },
  options: { kind: 'report' },
  risk: { kind: 'report' },
  decided: { kind: 'meeting' },
  amount: { kind: 'grant' },
  stages: { kind: 'grant' },
  criteria: { kind: 'grant' },
  partners: { kind: 'partnership' },
  figures: { kind: 'partnership' },
};

/** At most this many words may be unknown to the vocabulary, else the question is about something else. */
const unknowns = 1;

/** With more details than these it asks for something of its own, which its aspect does not tell. */
const details = 2;

/** The subject of a clause that names none: by its time a meeting, by its aspect what alone can be meant. */
export const subjectWithout = (clause: Clause, vocabulary: Vocabulary): Place | undefined => {
  if (clause.unknown.length > unknowns) return undefined;
  const all = [...vocabulary.subjects.values()];
  const ofPlan = clause.time?.kind === 'span' && clause.time.plan;
  if (ofPlan && clause.aspects.every(({ aspect }) => aspect === 'about' || aspect === 'dates'))
    return place(ofPlan);
  const [first, ...more] = clause.time?.kind === 'span' ? all.filter((one) => isMeetingAt(one, clause)) : [];
  if (first && more.length === 0) return place(first.id);
  if (first) return place('meetings-list');
  const isAdoption = clause.forms.some((form) => form.startsWith('adopt'));
  const aspect = isAdoption
    ? ({ kind: 'plan' } as const)
    : clause.aspects.map((one) => without[one.aspect]).find((one) => one !== undefined);
  const most = isOfPaper(clause) ? unknowns : 0;
  if (!aspect || clause.unknown.length > most || clause.details.length > details) return undefined;
  // A number of something unnamed is a number of nothing known here.
  if (clause.aspects[0]?.aspect === 'figures' && clause.details.length > 0) return undefined;
  if ('list' in aspect) return place(aspect.list);
  const newest = all
    .filter(
      (one) =>
        one.kind === aspect.kind && (clause.time?.kind !== 'span' || !one.span || isTimely(one, clause.time)),
    )
    .toSorted((a, b) => ((a.span?.first ?? '') < (b.span?.first ?? '') ? 1 : -1))[0];
  return newest && place(newest.id);
};

/** Two aspects at once that only a committee paper has ("why was option two preferred") leave little doubt. */
const isOfPaper = ({ aspects }: Clause): boolean =>
  aspects.filter(({ aspect }) => ['reasons', 'options', 'recommended', 'decided'].includes(aspect)).length >=
  2;

const isMeetingAt = (one: Askable, { time, aspects }: Clause): boolean =>
  one.kind === 'meeting' &&
  isTimely(one, time) &&
  aspects.every(
    ({ aspect, score }) =>
      score < Math.max(2, (aspects[0]?.score ?? 0) - 0.6) ||
      ['recommended', 'decided', 'dates', 'contents', 'reasons'].includes(aspect),
  );

const place = (id: string): Place => ({ id, how: 'generic', phrase: '' });
