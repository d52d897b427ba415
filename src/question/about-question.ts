import type { Askable } from './askable.ts';
import type { AskedAspect } from './asked-aspect.ts';
import { isTimely } from './choose-subject.ts';
import type { Place } from './default-subject.ts';
import { fitting, type Weighed } from './fitting-aspects.ts';
import { ofLeadingGroup, ofMeetingGroup } from './leading-group.ts';
import { margins } from './margins.ts';
import type { Context, Question } from './question.ts';
import type { Clause } from './read-clause.ts';
import { sistersOf } from './sisters.ts';
import { usualAspect } from './subject-weight.ts';
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
  if (said.plain < margins.framed && /^(?:and |but |so )*who(?:'?s| is| was)? \w+ing\b/.test(text)) {
    const who = (['lead', 'people'] as const).find(
      (aspect) => subject?.kind === 'topic' && subject.holds.has(aspect),
    );
    if (who) return who;
  }
  if (said.aspect === 'group' && subject?.kind === 'priority' && isPlaced.test(text)) return 'about';
  if (said.plain < margins.framed && details.length > 0) return 'about';
  if (said.aspect === 'meets' && subject?.kind === 'meeting') return undefined;
  if (said.aspect === 'group' && subject?.kind === 'topic' && !subject.holds.has('group')) return 'about';
  if (said.aspect === 'lead' && subject?.kind === 'topic' && subject.holds.has('people')) return 'people';
  if (said.aspect === 'changes' && /\bsame\b/.test(text) && isNamedTwice(subject)) return 'about';
  const isDecision = whether.test(text) && aspects.some(({ aspect }) => aspect === 'decided');
  return said.aspect === 'recommended' && isDecision ? 'decided' : said.aspect;
};

/** Where among the priorities something has its place, which says what a priority covers and not who leads it. */
const isPlaced =
  /\b(?:which|what) (?:priority|theme)\b.*\b(?:sits?|falls?|comes?|belongs?|fits?|covers?|under|part of|in)\b|\bunder (?:which|what) (?:priority|theme)\b/;

/** What has another name is asked whether the two are the same: "is the SMP the same thing as the CSP". */
const isNamedTwice = (subject: Askable | undefined): boolean =>
  subject !== undefined && ['partnership', 'topic', 'organisation'].includes(subject.kind);

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
