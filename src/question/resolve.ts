import { about } from './about-question.ts';
import { askedTogether } from './asked-together.ts';
import { type Place, subjectWithout } from './default-subject.ts';
import { margins } from './margins.ts';
import type { Mention } from './mentions.ts';
import type { Context, Question } from './question.ts';
import type { Clause } from './read-clause.ts';
import { neighbourOf, sisterAt } from './sisters.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isEmptyWord } from './words.ts';

/** The questions of one clause; what it leaves out comes from the context. Empty where it says nothing at all. */
export const questionsOf = (
  clause: Clause,
  context: Context,
  vocabulary: Vocabulary,
): readonly Question[] => {
  const { chosen } = clause;
  if (clause.outside) return [{ kind: 'outside', why: clause.outside }];
  const beside = neighbourOf(clause.text, clause.named, vocabulary);
  if (beside)
    return [
      about(
        { ...clause, time: undefined, aspects: [], beside: [] },
        { id: beside, how: 'name', phrase: beside },
        [],
        empty,
        vocabulary,
      ),
    ];
  if (chosen.kind === 'choice') return [choice(chosen.candidates, clause)];
  if (chosen.kind === 'several')
    return chosen.mentions.map((mention) => about(clause, mention, [], context, vocabulary));
  if (chosen.kind !== 'one') return carried(clause, context, vocabulary);
  return ofOne(chosen.mention, chosen.also, clause, context, vocabulary);
};

/** The questions about one subject named, unless its name only asks on about another. */
const ofOne = (
  mention: Mention,
  also: readonly string[],
  clause: Clause,
  context: Context,
  vocabulary: Vocabulary,
): readonly Question[] => {
  if (isElsewhere(mention, clause, vocabulary)) return [];
  if (!context.subject && isOfAll(mention, clause, vocabulary))
    return [about(clause, { id: 'priorities-list', how: 'name', phrase: '' }, [], context, vocabulary)];
  const isAside = isBeside(mention, clause, vocabulary) || isOnlyAspect(mention, clause, context, vocabulary);
  return isAside
    ? carried(clause, context, vocabulary)
    : askedTogether(clause, (one) => about(one, mention, also, context, vocabulary));
};

const choice = (candidates: readonly string[], { aspects, time }: Clause): Question => ({
  kind: 'choice',
  candidates,
  aspect: aspects[0]?.aspect,
  time: time ?? { kind: 'now' },
});

/** "Is anything off track" names a rating and asks for all priorities; "what does off track mean" asks for the word. */
const isOfAll = ({ id, from, to }: Mention, { forms, aspects }: Clause, vocabulary: Vocabulary): boolean => {
  if (vocabulary.subjects.get(id)?.kind !== 'rating' || forms.length <= to - from) return false;
  const isMeaning = aspects.some(
    ({ aspect, score }) => score >= 2 && (aspect === 'about' || aspect === 'changes'),
  );
  return !isMeaning && aspects[0]?.aspect !== 'about';
};

/** An everyday word ("the meeting") beside words nobody here knows, and nothing plainly asked: something else is meant. */
const isElsewhere = ({ id, how }: Mention, { unknown, beside }: Clause, vocabulary: Vocabulary): boolean => {
  const most = vocabulary.subjects.get(id)?.kind === 'meeting' ? 0 : 1;
  return how === 'generic' && unknown.length > most && (beside[0]?.score ?? 0) < margins.plain;
};

/** In a conversation, "who chairs it", "why is it off track", "is it led by the council" are about what came before. */
const isOnlyAspect = (
  mention: Mention,
  clause: Clause,
  context: Context,
  vocabulary: Vocabulary,
): boolean => {
  const before = context.subject === undefined ? undefined : vocabulary.subjects.get(context.subject);
  const kind = vocabulary.subjects.get(mention.id)?.kind;
  if (!before || !kind || before.kind === kind) return false;
  const isShort = before.kind !== 'list' && clause.forms.length <= shortest;
  if (kind === 'rating' || (mention.isCue && (clause.leans || isShort))) return true;
  // "Which priority" after a group or a scheme asks for its priority, not for all of them.
  if (/^(?:which|what) (?:priority|theme)$/.test(mention.phrase) && isShort) return true;
  const isFrame = kind === 'organisation' || kind === 'committee' || kind === 'partnership';
  return isFrame && clause.forms.some((form) => pronouns.has(form)) && before.kind !== 'list';
};

/** "What were members asked to note": a word that also asks for an aspect names nothing that holds what is asked. */
const isBeside = ({ id, isCue }: Mention, { beside }: Clause, vocabulary: Vocabulary): boolean => {
  const [said] = beside;
  if (!isCue || !said || said.score < margins.framed || said.aspect === 'source') return false;
  return !vocabulary.subjects.get(id)?.holds.has(said.aspect);
};

const pronouns = new Set(['it', 'its', 'they', 'them', 'their']);

/** A clause of so few words leans on what came before even without saying "it". */
const shortest = 4;

/** The longest clause that may go on about the last subject without naming it. */
const longest = 15;

/** After a group, "that priority" is the one it delivers. */
const servedBy = (id: string, { forms }: Clause, vocabulary: Vocabulary): string | undefined =>
  forms.some(
    (form, at) => form === 'priority' && ['that', 'its', 'their', 'the'].includes(forms[at - 1] ?? ''),
  )
    ? vocabulary.subjects.get(id)?.serves
    : undefined;

/** What is asked is plain enough that one word nobody knows does not matter. */
const isStrong = ({ aspects, unknown }: Clause): boolean =>
  unknown.length < 2 && (aspects[0]?.score ?? 0) >= margins.framed;

const asks = /^(?:who|what|when|where|which|why|how|did|does|is|was|are|were|has|have|by)\b/;

/** How plainly a sentence of the register has to be asked for where nothing is named. */
const plainly = { words: 2, share: 0.7 };

/** The subject of the one sentence that shares nearly all of the clause's own words. */
const subjectTold = ({ details, forms }: Clause, vocabulary: Vocabulary): Place | undefined => {
  if (forms.length < 3) return undefined;
  const [best, next] = vocabulary.sentencesLike(details);
  const isPlain = best && best.met.size >= plainly.words && best.share >= plainly.share;
  const isAlone = best && (!next || next.weight < best.weight || next.sentence.under === best.sentence.under);
  return isPlain && isAlone ? { id: best.sentence.under, how: 'word', phrase: '' } : undefined;
};

/** One word alone that stands in the names of several ("crime"): those it may mean. */
const subjectsNamedBy = ({ forms }: Clause, { parts, subjects }: Vocabulary): readonly string[] => {
  const [form, ...more] = forms.filter((one) => !isEmptyWord(one));
  if (form === undefined || more.length > 0) return [];
  const named = (parts.get(form) ?? []).toSorted((a, b) => b.share - a.share).map(({ id }) => id);
  return [...new Set(named)]
    .filter((id) => subjects.get(id)?.kind !== 'implication')
    .slice(0, margins.questions);
};

const empty: Context = { subject: undefined, aspect: undefined, time: undefined };

/** A clause that names nothing: it goes on about the last subject, or asks for what its aspect alone can mean. */
const carried = (clause: Clause, context: Context, vocabulary: Vocabulary): readonly Question[] => {
  const isAsking = clause.aspects.length > 0 || clause.time !== undefined;
  const goesOn = clause.leans || isAsking || asks.test(clause.forms.join(' '));
  if (
    context.subject &&
    goesOn &&
    (clause.leans || clause.unknown.length === 0 || isStrong(clause)) &&
    clause.forms.length <= longest
  ) {
    const also = clause.chosen.kind === 'one' ? [clause.chosen.mention.id] : [];
    const place: Place = {
      id: servedBy(context.subject, clause, vocabulary) ?? sisterAt(context.subject, clause, vocabulary),
      how: 'name',
      phrase: '',
    };
    return askedTogether({ ...clause, beside: clause.aspects, leans: true }, (one) =>
      about(one, place, also, context, vocabulary),
    );
  }
  const place = subjectWithout(clause, vocabulary);
  if (place) return [about(clause, place, [], context, vocabulary)];
  const told = subjectTold(clause, vocabulary);
  if (told) return [about({ ...clause, aspects: [], beside: [] }, told, [], context, vocabulary)];
  const said = clause.unknown.length === 0 ? vocabulary.subjectsSaying(clause.details) : [];
  const candidates = said.length > 0 ? said : subjectsNamedBy(clause, vocabulary);
  return candidates.length > 0 ? [choice(candidates, clause)] : [];
};
