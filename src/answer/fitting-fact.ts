import type { Match } from '../question/fact-search.ts';
import { stem } from '../question/stems.ts';
import { phraseForms } from '../question/words.ts';
import type { Asked } from './asked.ts';
import { unsaid } from './aspect-names.ts';
import { type Draft, found, notHeld } from './draft.ts';
import { saidFact, silentDraft } from './fact-answer.ts';
import { fullName, type Held, shortName } from './knowledge.ts';
import { factDays, isWithin, namesYear } from './when.ts';

/** What is asked for in so many words, by a sentence about the subject or about anything else, and how much more of it that says. */
type Need = { readonly gain: number; readonly share: number; readonly words: number };
/** `aside`: by a sentence about the subject under quite another aspect than was asked. */
type Needs = { readonly own: Need; readonly aside: Need; readonly other: Need };

const never: Need = { gain: Number.POSITIVE_INFINITY, share: 1, words: 99 };

/** The more there is already, the better another sentence has to fit. */
const needs: Readonly<Record<'nothing' | 'found' | 'not held', Needs>> = {
  nothing: {
    own: { gain: 3, share: 0.4, words: 1 },
    aside: { gain: 3, share: 0.5, words: 1 },
    other: { gain: 6, share: 0.75, words: 2 },
  },
  found: {
    own: { gain: 4, share: 0.5, words: 1 },
    aside: { gain: 8, share: 0.6, words: 2 },
    other: { gain: 8, share: 0.75, words: 2 },
  },
  'not held': {
    own: { gain: 6, share: 0.7, words: 2 },
    aside: { gain: 6, share: 0.7, words: 2 },
    other: never,
  },
};

/** A word as rare as this, under the same aspect, stands for itself: "what are the reputational risks". */
const rare = 5.2;

/** `draft`, or the sentence of the register that the question's own words ask for plainly better than it answers them. */
export const withFitting = (asked: Asked, draft: Draft, known: Held): Draft => {
  if ((draft.kind !== 'found' && draft.kind !== 'not held') || asked.nearby !== undefined) return draft;
  if (isUnheard(asked, draft)) return unheard(draft);
  if (asked.asksWhether || asked.claims.length > 0 || isOfItsShape(draft, asked, known)) return draft;
  const held = needs[isEmptyHanded(draft, asked, known) ? 'nothing' : draft.kind];
  const already = spoken(draft, asked, known);
  const best = asked.matches.find((one) => {
    const need = isOwn(one, asked) ? (isAside(one, asked) ? held.aside : held.own) : held.other;
    return isOfTime(one, asked, known) && (fits(one, need, already) || isRare(one, asked, already));
  });
  return best ? draftOf(best, asked) : draft;
};

const mentioned =
  /\bmention|\bsays? (?:anything |something )?(?:about|on)\b|\banything (?:about|on)\b|\bhow many\b/;

/** Whether something is mentioned of which no sentence has a single word. */
const isUnheard = ({ text, details, matches }: Asked, { kind }: Draft): boolean =>
  kind === 'found' && details.length > 0 && matches.length === 0 && mentioned.test(text);

const unheard = ({ headline }: Draft): Draft =>
  notHeld("The reports don't say anything about that, as far as their words are held here.", [
    { ...headline, label: 'Nearest held' },
  ]);

const fits = (one: Match, need: Need, already: ReadonlySet<string>): boolean =>
  one.met.size >= need.words && one.share >= need.share && one.weight - told(one, already) >= need.gain;

const isRare = (
  { sentence, met, wanted, share }: Match,
  asked: Asked,
  already: ReadonlySet<string>,
): boolean =>
  share >= 0.5 &&
  sentence.kind === 'fact' &&
  asked.aspect !== 'about' &&
  sentence.fact.aspect === asked.aspect &&
  [...met].some((one) => (wanted.get(one) ?? 0) >= rare && !already.has(one));

/** A rating or a row of a table answers whatever else is said with it. */
const isOfItsShape = ({ rating }: Draft, { subject }: Asked, known: Held): boolean =>
  rating !== undefined || known.index.get(subject)?.kind === 'implication';

/** Nothing but the sentence that the aspect is not said. */
const isEmptyHanded = ({ kind, headline }: Draft, { aspect, subject }: Asked, known: Held): boolean =>
  kind === 'not held' &&
  headline.text.includes(unsaid[aspect](shortName(known, subject)).replace(/^more /, ''));

const isOwn = ({ sentence }: Match, { subject, sisters }: Asked): boolean =>
  [subject, ...sisters].includes(sentence.under) ||
  (sentence.kind === 'fact' && sentence.fact.of.includes(subject));

/** Under these any sentence may answer, and who leads is asked for as which group. */
const wide: ReadonlySet<string> = new Set(['about', 'contents', 'history', 'source']);

const isAside = ({ sentence }: Match, { aspect }: Asked): boolean => {
  const under = sentence.kind === 'fact' ? sentence.fact.aspect : sentence.silence.aspect;
  const isLed = [under, aspect].every((one) => one === 'lead' || one === 'group');
  return !wide.has(aspect) && under !== aspect && !isLed;
};

const told = ({ wanted }: Match, already: ReadonlySet<string>): number =>
  [...wanted].reduce((sum, [one, weight]) => (already.has(one) ? sum + weight : sum), 0);

const spoken = ({ headline, lines }: Draft, { subject }: Asked, known: Held): ReadonlySet<string> => {
  const texts = [headline.text, ...lines.flatMap(({ label, text }) => [label ?? '', text])];
  const names = [fullName(known, subject), shortName(known, subject)];
  return new Set(phraseForms([...names, ...texts].join(' ')).map(stem));
};

const isOfTime = ({ sentence }: Match, { time }: Asked, known: Held): boolean =>
  sentence.kind === 'silence' ||
  isWithin(factDays(known, sentence.fact), time) ||
  namesYear(sentence.fact.says, time);

const draftOf = ({ sentence }: Match, { sisters }: Asked): Draft => {
  if (sentence.kind === 'silence') return silentDraft(sentence.silence);
  const [headline = { text: '' }, ...notes] = saidFact(sentence);
  return {
    ...found(headline, notes),
    ...(sisters.includes(sentence.under) ? { about: sentence.under } : {}),
  };
};
