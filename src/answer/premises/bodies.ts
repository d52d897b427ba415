import type { Meeting } from '../../partnership/register.ts';
import type { Asked } from '../asked.ts';
import { meetingsOf, planAdopted } from '../dates-answer.ts';
import { type Draft, notHeld, type Said } from '../draft.ts';
import { type Held, shortName } from '../knowledge.ts';
import { opened } from '../sentence.ts';
import { dateWithin } from '../when.ts';
import { confirmed, corrected, isStated, isYesNo } from './stated.ts';

const written = ({ name, item, source }: Meeting): Said => ({ text: `${name}: ${item}`, source });

/** Committees the question names; "the Council's committee" names none. */
const bodiesIn = ({ named, text }: Asked, { index }: Held): readonly string[] =>
  named.filter((id) => {
    const entry = index.get(id);
    if (entry?.kind !== 'committee') return false;
    return (
      !/\bcommittee\b/.test(text) || named.length === 1 || /committee|scrutiny/i.test(entry.subject.name)
    );
  });

/** "The council meeting was on 19 March 2019": a body and a day that do not belong together. */
export const meetingPremise = (asked: Asked, known: Held): Draft | undefined => {
  const { time, text } = asked;
  const bodies = bodiesIn(asked, known);
  if (time.kind !== 'span' || bodies.length === 0) return undefined;
  const isDay = time.first === time.last;
  const all = known.register.meetings;
  const then = isDay ? meetingsOf(all, time) : [];
  const theirs = all.filter(({ committee }) => bodies.includes(committee));
  if (then.some(({ committee }) => bodies.includes(committee)))
    return isYesNo(text) && ofDates(asked) ? confirmed(...headed(then.map(written))) : undefined;
  if (isDay && then.length > 0) return corrected(...headed([...then.map(written), ...theirs.map(written)]));
  const isOff = isStated(text) && isDay && meetingsOf(theirs, time).length === 0;
  return isOff && theirs.length > 0 ? corrected(...headed(theirs.map(written))) : undefined;
};

const ofDates = ({ aspect }: Asked): boolean => ['dates', 'meets', 'about', 'deadline'].includes(aspect);

const headed = (all: readonly Said[]): [Said, readonly Said[]] => {
  const [first = { text: '' }, ...rest] = all;
  return [first, rest];
};

const adopting = /\badopts?\b|\badopted by\b|\b(?:has|have|needs?) to adopt\b|\bdid \w+ adopt\b/;

/** "The committee adopts the plan": a body is said to do what only another can. */
export const adoptionPremise = (asked: Asked, known: Held): Draft | undefined => {
  const { text } = asked;
  const bodies = bodiesIn(asked, known);
  const deciders = known.register.meetings
    .filter(({ role }) => role === 'decides')
    .map(({ committee }) => committee);
  const adopters = deciders.filter((id) => adoption(id, known) !== undefined);
  const [right] = adopters;
  if (!adopting.test(text) || !isStated(text) || !right || bodies.length === 0) return undefined;
  if (bodies.some((id) => adopters.includes(id))) return undefined;
  const fact = adoption(right, known);
  const asks: Said[] = known
    .factsOf(bodies[0] ?? '')
    .filter(({ fact: one }) => one.aspect === 'recommended')
    .map(({ fact: one }) => ({
      label: opened(shortName(known, bodies[0] ?? '')),
      text: one.says,
      source: one.source,
    }));
  return fact && corrected({ text: fact.says, source: fact.source }, asks.slice(0, 1));
};

const adoption = (committee: string, known: Held) =>
  known.factsOf(committee).find(({ fact }) => /\badopt/.test(fact.says) && fact.aspect === 'about')?.fact;

const signing = /\bsign(?:ed)? off\b|\badopt(?:ed)?\b|\bapproved?\b/;

/** "On which day in 2022 did Council sign it off": the year is held, the day and the body are not. */
export const signingPremise = (asked: Asked, known: Held): Draft | undefined => {
  const { named, text, time } = asked;
  const isDay = /\b(?:what|which) (?:date|day|month)\b|\bexact(?:ly)?\b/.test(text);
  const plan = known.register.plans.find(
    ({ adopted }) =>
      adopted && adopted.date.precision === 'year' && time.kind === 'span' && dateWithin(adopted.date, time),
  );
  const isOfPlan = named.some((id) => known.index.get(id)?.kind === 'plan');
  const held = plan && planAdopted(plan);
  if (!held || !isDay || !isOfPlan || !signing.test(text)) return undefined;
  return notHeld("The reports don't say on which day, or by whom.", [
    { ...held.headline, label: 'Nearest held' },
  ]);
};
