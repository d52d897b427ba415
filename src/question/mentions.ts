import type { AskableKind } from './askable.ts';
import { type MetCue, metCues } from './aspect-tree.ts';
import { margins } from './margins.ts';
import type { Naming, Vocabulary } from './vocabulary.ts';
import { isEmptyWord, type Word } from './words.ts';

/** A subject met in a question: where, and how surely. `to` is exclusive. */
export type Mention = {
  readonly id: string;
  readonly score: number;
  readonly from: number;
  readonly to: number;
  readonly how: Naming['how'] | 'part';
  /** The register's own words for what was met. */
  readonly phrase: string;
  /** Its words also ask for an aspect ("chair", "lead agency"): weak where anything else is named. */
  readonly isCue: boolean;
  /** A rating or a list: its words go on asking ("on track", "how are we doing"). */
  readonly isFrame: boolean;
};

/** Every subject that the words name, whole names first; what lies within a longer name is not a name of its own. */
export const mentions = (words: readonly Word[], vocabulary: Vocabulary): readonly Mention[] => {
  const whole = wholeMentions(words, vocabulary);
  const kept = whole.filter((one) => !whole.some((other) => isWithin(one, other)));
  const named = new Set(kept.filter(({ how }) => how !== 'generic').map(({ id }) => id));
  return [...kept, ...partMentions(words, vocabulary).filter(({ id }) => !named.has(id))];
};

const isWithin = (one: Mention, other: Mention): boolean =>
  other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from;

const wholeMentions = (words: readonly Word[], vocabulary: Vocabulary): Mention[] => {
  const forms = words.map(({ form }) => form);
  const cues = metCues(forms).filter(({ weight }) => weight >= 2);
  return vocabulary.phrases
    .find(forms)
    .flatMap(({ from, to, values }) =>
      values
        .filter(({ isPlural }) => !isPlural || isPluralWord(words[to - 1]))
        .map((naming) => mentionOf(naming, words, from, to, cues, vocabulary)),
    );
};

const mentionOf = (
  { id, strength, how, phrase }: Naming,
  words: readonly Word[],
  from: number,
  to: number,
  cues: readonly MetCue[],
  vocabulary: Vocabulary,
): Mention => {
  const kind = vocabulary.subjects.get(id)?.kind;
  const isFrame = kind === 'rating' || kind === 'list';
  const repaired = words.slice(from, to).filter(({ isRepaired }) => isRepaired).length;
  return {
    id,
    from,
    to,
    how,
    phrase,
    score: strength + (kind === 'list' ? 0 : margins.perWord * Math.min(to - from - 1, 4)) - 0.03 * repaired,
    isCue: !isFrame && cues.some((cue) => isAskedBy(cue, from, to, kind)),
    isFrame,
  };
};

/** A row of a table is named by the very word that asks ("legal"): only a longer cue ("legal basis") asks instead. */
const isAskedBy = (cue: MetCue, from: number, to: number, kind: AskableKind | undefined): boolean =>
  cue.from <= from && to <= cue.to && (kind !== 'implication' || cue.to - cue.from > to - from);

const isPluralWord = (word: Word | undefined): boolean =>
  /s.?$/.test(word?.text ?? 's') && !/['’]s$/.test(word?.text ?? '');

const times = new Set(
  `january february march april may june july august september october november december
  current currently latest recent next last year month week today now present previous since ago new old`.split(
    /\s+/,
  ),
);

/** Dates in a name tell when, not what: they name nothing by themselves. */
export const isTimeForm = (form: string): boolean => /^\d/.test(form) || times.has(form);

const partMentions = (words: readonly Word[], vocabulary: Vocabulary): Mention[] => {
  const met = new Map<number, { id: string; share: number; words: number; from: number; to: number }>();
  const seen = new Set<string>();
  words.forEach(({ form }, at) => {
    if (isEmptyWord(form) || isTimeForm(form) || seen.has(form)) return;
    seen.add(form);
    for (const { name, id, share } of vocabulary.parts.get(form) ?? []) {
      const so = met.get(name) ?? { id, share: 0, words: 0, from: at, to: at };
      met.set(name, { ...so, share: so.share + share, words: so.words + 1, to: at + 1 });
    }
  });
  const best = new Map<string, Mention>();
  for (const part of met.values()) {
    // One word of a name has to be nearly the whole of it.
    const least = part.words > 1 ? margins.part : margins.partOfOne;
    const score = margins.strength.part + (part.share - margins.part);
    if (part.share >= least && score > (best.get(part.id)?.score ?? 0))
      best.set(part.id, partMention(part, score, vocabulary));
  }
  return [...best.values()];
};

const partMention = (
  { id, from, to }: { id: string; from: number; to: number },
  score: number,
  vocabulary: Vocabulary,
): Mention => ({
  id,
  score,
  from,
  to,
  how: 'part',
  phrase: vocabulary.subjects.get(id)?.name ?? id,
  isCue: false,
  isFrame: false,
});
