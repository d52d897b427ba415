import type { Askable } from './askable.ts';
import type { AskedAspect } from './asked-aspect.ts';
import { isTimely } from './choose-subject.ts';
import type { Place } from './default-subject.ts';
import { margins } from './margins.ts';
import type { Context, Question } from './question.ts';
import type { Clause } from './read-clause.ts';
import { makesSense } from './sensible.ts';
import { sistersOf } from './sisters.ts';
import { suits, usualAspect } from './subject-weight.ts';
import type { Vocabulary } from './vocabulary.ts';

const whether =
  /^(?:and |but |so )?(?:(?:was|were|did|has|have|had)\b|is (?:it|that) true)|\b(?:do (?:we|you) know|does anyone know) (?:if|whether)\b|^(?:if|whether)\b/;
const granting =
  /^(?:and |but |so )*(?:why|how come|is|are|was|were|does|do|did|has)\b|\b(?:isn't|aren't|wasn't|doesn't|don't|didn't|right\??$|innit)/;
const past = /\b(?:was|were|did|had|happened|took|went)\b/;

/** The question that a clause puts about a subject, with what the context gives. */
export const about = (
  clause: Clause,
  { id, how, phrase }: Place,
  also: readonly string[],
  context: Context,
  vocabulary: Vocabulary,
): Question => {
  const isCarried = context.subject !== undefined && how === 'name' && phrase === '';
  const subject = isCarried
    ? ofLeadingGroup(vocabulary.subjects.get(id), clause, context, vocabulary)
    : ofContextTime(
        ofMeetingGroup(vocabulary.subjects.get(id), clause, vocabulary),
        clause,
        context,
        vocabulary,
      );
  const aspects = fitting(clause, subject);
  const [said] = aspects;
  const goesOn = context.aspect !== undefined && (clause.leans || isLike(subject, context, vocabulary));
  const asksWho =
    /^(?:and |but |so |ok )*(?:who|whos)\b/.test(clause.text) && !whoAspects.has(context.aspect ?? 'lead');
  const carries = goesOn && !asksWho && (!said || (said.aspect === 'about' && said.score < margins.framed));
  const isDated = (clause.time && said?.aspect !== 'changes') || subject?.kind === 'meeting';
  const keepsTime = carries || (isCarried && subject?.family && id === context.subject);
  // "Option two", "and one": the numbers tell which report is meant.
  const isNumbered = context.aspect === 'options' && (context.time?.kind ?? 'now') === 'now';
  const isSister = context.subject !== undefined && clause.leans && how === 'name' && !isNumbered;
  return {
    kind: 'about',
    subject: subject?.id ?? id,
    also,
    sisters: isDated || isSister ? [] : sistersOf(subject, vocabulary).map((one) => one.id),
    aspect:
      carries && context.aspect
        ? followed(context.aspect, clause)
        : (asked(said, aspects, clause, subject) ?? usual(subject, { how, phrase }, clause)),
    alsoAspects: aspects.map(({ aspect }) => aspect).filter((aspect) => aspect !== said?.aspect),
    before: context.subject === id ? context.aspect : undefined,
    asksWhether: whether.test(clause.text),
    takesForGranted: granting.test(clause.text) && !/\bor\b/.test(clause.text),
    isPast: past.test(clause.text),
    time: weekdayAside(clause, aspects) ?? (keepsTime ? context.time : undefined) ?? { kind: 'now' },
    claims: clause.claims,
    nearby: how === 'nearby' ? phrase : undefined,
    text: clause.text.toLowerCase(),
    named: clause.named,
    terms: clause.terms,
    details: clause.details,
    matches: vocabulary.sentencesLike(clause.details),
  };
};

const weekday = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/;
const ofDays: ReadonlySet<AskedAspect> = new Set([
  'dates',
  'deadline',
  'meets',
  'next',
  'recommended',
  'decided',
]);

/** "I have the committee this coming Thursday and need the status": the day asks for nothing unless days are asked for. */
const weekdayAside = ({ time, text }: Clause, aspects: readonly Weighed[]): Clause['time'] =>
  time?.kind === 'span' &&
  time.first === time.last &&
  weekday.test(text) &&
  !aspects.slice(0, 1).some(({ aspect }) => ofDays.has(aspect))
    ? undefined
    : time;

/** Aspects that "who" goes on asking for. */
const whoAspects: ReadonlySet<AskedAspect> = new Set([
  'lead',
  'group',
  'people',
  'partners',
  'sign-off',
  'source',
  'status',
]);

/** A priority does not meet: its group does. */
const ofMeetingGroup = (
  subject: Askable | undefined,
  { aspects }: Clause,
  { subjects }: Vocabulary,
): Askable | undefined => {
  const isMeeting =
    aspects[0]?.aspect === 'meets' && subject?.kind === 'priority' && !subject.holds.has('meets');
  return isMeeting && subject.ledBy !== undefined ? (subjects.get(subject.ledBy) ?? subject) : subject;
};

/** After who leads a priority, "what was it called before", "who chairs it", "how often do they meet" are about the group. */
const ofLeadingGroup = (
  subject: Askable | undefined,
  clause: Clause,
  context: Context,
  vocabulary: Vocabulary,
): Askable | undefined => {
  const isOfGroup =
    (context.aspect === 'lead' || context.aspect === 'group') &&
    (/\b(?:called|named|name|renamed|known as|chairs?|chaired|members|sits on|do they do)\b/.test(
      clause.text,
    ) ||
      ['people', 'meets', 'partners'].includes(clause.aspects[0]?.aspect ?? ''));
  const group =
    isOfGroup && subject?.ledBy !== undefined ? vocabulary.subjects.get(subject.ledBy) : undefined;
  return group ?? ofMeetingGroup(subject, clause, vocabulary);
};

/** "And legal?" after the 2019 report's financial row is about the 2019 report's legal row. */
const ofContextTime = (
  subject: Askable | undefined,
  { time, leans }: Clause,
  context: Context,
  vocabulary: Vocabulary,
): Askable | undefined => {
  if (!subject?.family || time || !leans || isTimely(subject, context.time)) return subject;
  return sistersOf(subject, vocabulary).find((sister) => isTimely(sister, context.time)) ?? subject;
};

/** "Did they do it" after a recommendation asks for the decision. */
const followed = (aspect: AskedAspect, { text }: Clause): AskedAspect =>
  aspect === 'recommended' && whether.test(text) ? 'decided' : aspect;

/**
 * A frame ("what does it say about …", "who does …", "how is …") with details of its own asks for those details;
 * whether a thing was accepted asks for the decision; who an officer is, for the person.
 */
const asked = (
  said: Weighed | undefined,
  aspects: readonly Weighed[],
  { text, details }: Clause,
  subject: Askable | undefined,
): AskedAspect | undefined => {
  if (!said) return undefined;
  const isDocument = subject?.kind === 'report' || subject?.kind === 'plan' || subject?.kind === 'list';
  if (said.aspect === 'contents' && said.plain < margins.framed && !isDocument) return 'about';
  if (said.plain < margins.framed && details.length > 0) return 'about';
  if (said.aspect === 'meets' && subject?.kind === 'meeting') return undefined;
  if (said.aspect === 'group' && subject?.kind === 'topic' && !subject.holds.has('group')) return 'about';
  if (said.aspect === 'lead' && subject?.kind === 'topic' && subject.holds.has('people')) return 'people';
  if (said.aspect === 'changes' && /\bsame\b/.test(text) && isNamedTwice(subject)) return 'about';
  const isDecision = whether.test(text) && aspects.some(({ aspect }) => aspect === 'decided');
  return said.aspect === 'recommended' && isDecision ? 'decided' : said.aspect;
};

/** What has another name is asked whether the two are the same: "is the SMP the same thing as the CSP". */
const isNamedTwice = (subject: Askable | undefined): boolean =>
  subject !== undefined && ['partnership', 'topic', 'organisation'].includes(subject.kind);

/** An aspect with its score as said, and as weighed by what the subject can be asked for. */
type Weighed = { readonly aspect: AskedAspect; readonly plain: number; readonly score: number };

/** The aspects asked for, those first that the subject can well be asked for. Where it stands is said in any case, so that asking for it repeats the answer. */
const fitting = (clause: Clause, subject: Askable | undefined): readonly Weighed[] => {
  const isWho = /\bwho|\bname/.test(clause.text);
  const beside = clause.beside[0]?.score ?? 0;
  const isSignOff = clause.aspects[0]?.aspect === 'sign-off';
  const aspects = !isSignOff && (beside >= 2 || !isWho) ? clause.beside : clause.aspects;
  const source = aspects[0]?.aspect === 'source' ? aspects[0].score : 0;
  return aspects
    .filter(({ aspect, score }) => aspect !== 'source' && score >= source && makesSense(aspect, subject))
    .map(({ aspect, score }) => ({ aspect, plain: score, score: score + bonus(aspect, score, subject) }))
    .filter(({ score }) => score >= margins.aspect)
    .toSorted((a, b) => b.score - a.score);
};

/** "Group", "team", "panel" by themselves. */
const nameless = 2.25;

/** Cues that only frame ("who is …") gain nothing, except for bodies of which a person is asked ("who is the commissioner"). */
const bonus = (aspect: AskedAspect, score: number, subject: Askable | undefined): number => {
  if (!subject || aspect === 'source') return 0;
  if (score < margins.framed && aspect === 'people' && subject.kind !== 'organisation') return 0;
  // In a group's name, half heard, "group" asks for nothing.
  if (subject.kind === 'group' && aspect === 'group' && score >= 2 && score < nameless)
    return -margins.framed;
  // Which priorities there are is asked of the list itself, not of a group.
  if (subject.kind === 'list' && aspect === 'group') return -margins.framed;
  const suited = suits(subject.kind, aspect) ? margins.suitsAspect : 0;
  return suited + (subject.holds.has(aspect) ? margins.holdsAspect : 0);
};

/** After one priority or a list, a bare name asks the same of another. */
const isLike = (subject: Askable | undefined, { subject: id }: Context, vocabulary: Vocabulary): boolean => {
  const before = id === undefined ? undefined : vocabulary.subjects.get(id);
  return before === undefined || before.kind === 'list' || before.kind === subject?.kind;
};

/** What is meant where no aspect is said: a bare name asks for the usual, a name with details for those. */
const usual = (
  subject: Askable | undefined,
  { how, phrase }: Pick<Place, 'how' | 'phrase'>,
  { time, text, claims, details }: Clause,
): AskedAspect => {
  const kind = subject?.kind ?? 'topic';
  if (time?.kind === 'next' || time?.kind === 'last') {
    if (kind === 'group') return 'meets';
    if (kind === 'grant' || kind === 'duty') return 'deadline';
    if (kind === 'meeting' || kind === 'committee') return 'dates';
    if (time.kind === 'next' && (kind === 'partnership' || kind === 'plan' || kind === 'priority'))
      return 'next';
  }
  if ((kind === 'grant' && time?.kind === 'span') || claims.some((claim) => claim.kind === 'amount'))
    return 'amount';
  if (kind === 'group' && /\bpriority\b/.test(text)) return 'group';
  if (/\bwhos?\b/.test(text) && kind === 'topic' && subject?.holds.has('people')) return 'people';
  if (/\bwhos?\b/.test(text) && kind === 'topic' && subject?.holds.has('lead')) return 'lead';
  const isCovered = how === 'word' || (how === 'search' && !/^[A-Z&]{2,5}$/.test(phrase));
  const isBare = !isCovered && (details.length === 0 || claims.length > 0);
  return kind === 'priority' && !isBare ? 'about' : usualAspect[kind];
};
