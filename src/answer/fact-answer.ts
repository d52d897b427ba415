import type { Aspect } from '../partnership/aspects.ts';
import type { Fact, Silence } from '../partnership/register.ts';
import { phraseForms } from '../question/words.ts';
import type { Asked } from './asked.ts';
import { type Draft, found, notHeld, type Said } from './draft.ts';
import { type Held, type HeldFact, shortName, subjectOf } from './knowledge.ts';
import { sharedWith, stems } from './overlap.ts';
import { factDays, isWithin, namesYear } from './when.ts';

/** Lines beside the headline: an answer is short. */
const most = 2;

type Ranked = { readonly one: HeldFact; readonly score: number; readonly shared: number };

/** What the register says on an aspect, or what it says about its silence; undefined where it has neither. */
export const factDraft = (asked: Asked, aspect: Aspect, known: Held): Draft | undefined => {
  const wanted = wantedStems(asked, known);
  const [first, ...rest] = rankedFacts(asked, aspect, wanted, known);
  const silence = silenceOn(asked, aspect, wanted, first?.shared ?? 0, known);
  const isAside = asked.time.kind === 'span' && silence?.shared === 0;
  if (!first) return silence && !isAside ? silentDraft(silence.silence) : undefined;
  if (asksOther(asked, aspect, first))
    return silence ? silentDraft(silence.silence, first.one) : unsaidDetail(first);
  const isExact = first.one.fact.aspect === aspect;
  const isList = asked.terms.includes('list');
  if (silence && !isList && (silence.shared > first.shared || (!isExact && first.shared < 2)))
    return silentDraft(silence.silence, first.one);
  const [headline = { text: '' }, ...notes] = saidFact(first.one);
  const alike = rest
    .filter(
      ({ score, one }) =>
        score >= first.score - 1.2 && (aspect !== 'options' || one.under === first.one.under),
    )
    .slice(0, most);
  const unsaid: Said[] =
    silence && silence.silence.aspect === aspect && (aspect !== 'people' || silence.shared > 0)
      ? [{ label: 'Not said', text: silence.silence.says }]
      : [];
  return {
    ...found(headline, [...notes, ...alike.flatMap(({ one }) => saidFact(one)), ...unsaid]),
    about: first.one.under,
  };
};

/** A number of one thing is no number of another: "how many victims" is not answered by a share of crime. */
const asksOther = ({ details }: Asked, aspect: Aspect, { shared }: Ranked): boolean =>
  aspect === 'figures' && details.length > 0 && shared === 0;

const unsaidDetail = ({ one }: Ranked): Draft =>
  notHeld("The reports don't say that number.", [
    { label: 'Nearest held', text: one.fact.says, source: one.fact.source },
  ]);

/** What tells one fact of a subject from another: the question's words without the subject's own name. */
const wantedStems = ({ subject, terms }: Asked, known: Held): ReadonlySet<string> => {
  const own = stems(phraseForms(`${shortName(known, subject)} ${subjectOf(known, subject)?.name ?? ''}`));
  return new Set([...stems(terms)].filter((one) => !own.has(one)));
};

/** Aspects so wide that any fact may answer them, where the words agree. */
const wide: ReadonlySet<Aspect> = new Set(['about', 'contents', 'history']);

const rankedFacts = (
  asked: Asked,
  aspect: Aspect,
  wanted: ReadonlySet<string>,
  known: Held,
): readonly Ranked[] =>
  pool(asked, known)
    .filter(({ fact }) => isOfTime(fact, aspect, asked, known))
    .map((one) => {
      const shared = sharedWith(wanted, one.fact.says);
      const isAlso = asked.also.some((id) => id === one.under || one.fact.of.includes(id));
      const isAsked = one.fact.aspect === aspect;
      const counts = isAsked || (wide.has(aspect) && shared > 0);
      const score =
        shared * 1.2 +
        (isAsked ? (aspect === 'about' ? 0.6 : 1.5) : 0) +
        (one.under === asked.subject ? 0.5 : 0) +
        (isAlso ? 1.5 : 0);
      return { one, shared, score, counts };
    })
    .filter(({ counts }) => counts)
    .sort((a, b) => b.score - a.score);

/** Its own facts, and its sisters' where no year was said: the words then tell which is meant. */
const pool = ({ subject, sisters }: Asked, known: Held): readonly HeldFact[] =>
  [subject, ...sisters].flatMap((id) =>
    known.factsOf(id).filter(({ under }) => id === subject || under === id),
  );

/** Changes speak of more times than one; a plan, a report or a meeting was itself chosen by the time asked. */
const isOfTime = (fact: Fact, aspect: Aspect, { subject, time }: Asked, known: Held): boolean =>
  aspect === 'changes' ||
  ['plan', 'report', 'meeting'].includes(known.index.get(subject)?.kind ?? '') ||
  isWithin(factDays(known, fact), time) ||
  namesYear(fact.says, time);

export const saidFact = ({ fact }: HeldFact): readonly Said[] => [
  { text: fact.says, source: fact.source },
  ...(fact.caveat ? [{ label: 'Note', text: fact.caveat }] : []),
];

/** "The reports don't say" is in every silence and tells none from another. */
const withoutOpening = (says: string): string => says.replace(/^The (?:\d{4} )?reports?\b/, '');

type HeldSilence = { readonly silence: Silence; readonly shared: number };

/** The silence on the aspect asked; or one on another whose words fit the question better than any fact's. */
const silenceOn = (
  { subject }: Asked,
  aspect: Aspect,
  wanted: ReadonlySet<string>,
  best: number,
  known: Held,
): HeldSilence | undefined =>
  (subjectOf(known, subject)?.silences ?? [])
    .map((silence) => ({ silence, shared: sharedWith(wanted, withoutOpening(silence.says)) }))
    .filter(({ silence, shared }) => silence.aspect === aspect || (shared >= 2 && shared > best))
    .sort(
      (a, b) =>
        b.shared - a.shared || Number(b.silence.aspect === aspect) - Number(a.silence.aspect === aspect),
    )[0];

export const silentDraft = ({ says, nearest }: Silence, instead?: HeldFact): Draft => {
  const [fallback] = instead ? saidFact(instead) : [];
  const near = nearest ? { text: nearest.says, source: nearest.source } : fallback;
  const lines: Said[] = near ? [{ ...near, label: 'Nearest held' }] : [];
  return notHeld(/reports don['’]t say/i.test(says) ? says : `The reports don't say. ${says}`, lines);
};

/** The fact of any aspect that shares at least two of the question's own details: better than saying nothing. */
export const closestDraft = (asked: Asked, known: Held): Draft | undefined => {
  const wanted = stems(asked.details);
  const [best] = pool(asked, known)
    .filter(({ fact }) => isOfTime(fact, fact.aspect, asked, known))
    .map((one) => ({ one, shared: sharedWith(wanted, one.fact.says) }))
    .toSorted((a, b) => b.shared - a.shared);
  const [headline, ...notes] = best && best.shared >= 2 ? saidFact(best.one) : [];
  return headline && found(headline, notes);
};
