import type { Asked } from '../asked.ts';
import type { Draft, Said } from '../draft.ts';
import { type Held, type HeldFact, shortName, subjectOf } from '../knowledge.ts';
import { isWithin, sourceDay } from '../when.ts';
import { confirmed, corrected, isStated, isYesNo } from './stated.ts';

const said = ({ fact }: HeldFact): Said => ({ text: fact.says, source: fact.source });

const personIn = ({ subject, named }: Asked, { index }: Held): string | undefined =>
  [subject, ...named].find((id) => {
    const entry = index.get(id);
    return entry?.kind === 'topic' && entry.subject.kind === 'people';
  });

/** "Was it written by …", "did … sign it": a person is given another's part. */
export const personPremise = (asked: Asked, known: Held): Draft | undefined => {
  const person = personIn(asked, known);
  if (!person || !isStated(asked.text)) return undefined;
  const entry = known.index.get(asked.subject);
  if (entry?.kind === 'implication' && asked.aspect === 'sign-off') {
    const { signOff, source, issue } = entry.subject;
    const isHis = signOff.includes(shortName(known, person));
    return (isHis ? confirmed : corrected)({
      text: `the ${issue.toLowerCase()} row was signed off by ${signOff}`,
      source,
    });
  }
  const isAuthor = known.factsOf(person).some(({ fact }) => /\bauthor\b/.test(fact.says));
  if (!/\b(?:wrote|written|write|author|authored|drafted)\b/.test(asked.text) || isAuthor) return undefined;
  const [report] = known.register.reports
    .toReversed()
    .filter(({ date }) => isWithin({ first: `${date.year}-01-01`, last: `${date.year}-12-31` }, asked.time));
  const credit = report?.facts.find(({ aspect, says }) => aspect === 'people' && /\bauthor\b/.test(says));
  const part = credit?.says
    .split(';')
    .find((one) => /\bauthor\b/.test(one))
    ?.trim();
  return credit && part
    ? corrected({ text: part, source: credit.source }, said0(person, asked, known))
    : undefined;
};

const said0 = (person: string, { time }: Asked, known: Held): readonly Said[] =>
  known
    .factsOf(person)
    .filter(({ fact, under }) => under === person && isWithin(dayOf(fact.source, known), time))
    .slice(0, 1)
    .map(said);

const dayOf = (source: Parameters<typeof sourceDay>[1], known: Held) => {
  const day = sourceDay(known, source);
  return { first: day, last: day };
};

const given =
  /\b(?:awarded|given|paid|funded|provided|allocated|comes?|came|is|was)\s+(?:by|from)\s+(?:the\s+)?([a-z][a-z&' -]{2,40})/;

/** "The grant was awarded by …": a giver that is not the one held. */
export const giverPremise = ({ subject, text }: Asked, known: Held): Draft | undefined => {
  const entry = known.index.get(subject);
  const giver = entry?.kind === 'grant' ? known.index.get(entry.subject.giver) : undefined;
  const phrase = given.exec(text)?.[1];
  if (entry?.kind !== 'grant' || giver?.kind !== 'organisation' || !phrase || /\bwho\b/.test(text))
    return undefined;
  const { name, short, words, search } = giver.subject;
  const names = [name, short, ...words, ...search].map((one) => one.toLowerCase());
  if (names.some((one) => phrase.includes(one) || one.includes(phrase.trim()))) return undefined;
  const fact = known
    .factsOf(subject)
    .find((one) => one.fact.aspect === 'funding' || one.fact.aspect === 'about');
  return fact && corrected(said(fact));
};

const ending = /\b(?:abolish|scrap|disband|axed|dissolv|wound up|shut down|done away)/;

/** "Since the group was abolished": no end of it is held, at most another name. */
export const endingPremise = ({ text, named }: Asked, known: Held): Draft | undefined => {
  const group = named.find((id) => known.index.get(id)?.kind === 'group');
  if (!group || !ending.test(text)) return undefined;
  const changed = known
    .factsOf(group)
    .find(({ fact, under }) => under === group && fact.aspect === 'changes');
  if (changed) return corrected(said(changed));
  const about = known.factsOf(group).slice(0, 1).map(said);
  return corrected({ text: `no report says that ${shortName(known, group)} came to an end` }, about);
};

/** "It was refreshed because …": what was only to happen on a condition is taken as done. */
export const conditionPremise = ({ subject, text, asksWhether }: Asked, known: Held): Draft | undefined => {
  const entry = known.index.get(subject);
  const isDone = /\b(?:was|were|got|been)\b(?:\s+[\w-]+){0,3}\s+\w+ed\b/.test(text);
  if (entry?.kind !== 'duty' || entry.subject.rhythm !== 'conditional' || asksWhether || !isDone)
    return undefined;
  if (/^(?:if|should)\b|\b(?:to be|would|should)\b/.test(text)) return undefined;
  const silence = subjectOf(known, subject)?.silences.find(({ says }) => /\bwhether\b/.test(says));
  const facts = known.factsOf(subject).slice(0, 1).map(said);
  return silence && { kind: 'corrected', headline: { text: silence.says }, lines: facts };
};

/** "It was renamed in 2023": a change that an earlier report already tells of. */
export const changePremise = ({ subject, aspect, time, text }: Asked, known: Held): Draft | undefined => {
  if (aspect !== 'changes' || time.kind !== 'span' || time.plan || !isYesNo(text)) return undefined;
  if (known.index.get(subject)?.kind !== 'group') return undefined;
  const changed = known.factsOf(subject).find(({ fact }) => fact.aspect === 'changes');
  const dated = subjectOf(known, subject)?.silences.find((one) => one.aspect === 'dates');
  if (!changed || sourceDay(known, changed.fact.source) >= time.first) return undefined;
  const near = dated?.nearest;
  const unsaid: Said[] = dated ? [{ label: 'Not said', text: dated.says }] : [];
  return near
    ? corrected({ text: near.says, source: near.source }, [said(changed), ...unsaid])
    : corrected(said(changed), unsaid);
};
