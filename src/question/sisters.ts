import type { Askable } from './askable.ts';
import { isTimely } from './choose-subject.ts';
import type { Clause } from './read-clause.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The like of a subject from other years: other plans, the other report, the same row of its table. */
export const sistersOf = (subject: Askable | undefined, vocabulary: Vocabulary): readonly Askable[] =>
  subject?.family === undefined
    ? []
    : [...vocabulary.subjects.values()].filter(
        ({ family, id }) => family === subject.family && id !== subject.id,
      );

const earlier =
  /\b(?:one before|previous one|earlier one|before that|before it|older one|old one|last one)\b/;

const latest = /\b(?:current|latest|new|newer|newest|present|recent) one\b/;

const newest = (alike: readonly Askable[]): Askable | undefined =>
  alike.toSorted((a, b) => ((a.span?.first ?? '') < (b.span?.first ?? '') ? 1 : -1))[0];

/** "And in 2023?" after the 2019 report's row is about the 2023 report's row; "the one before" is the next older. */
export const sisterAt = (id: string, { time, forms }: Clause, vocabulary: Vocabulary): string => {
  const subject = vocabulary.subjects.get(id);
  const sisters = sistersOf(subject, vocabulary);
  if (!subject || sisters.length === 0) return id;
  if (earlier.test(forms.join(' '))) return older(subject, sisters)?.id ?? id;
  if (latest.test(forms.join(' '))) return newest([subject, ...sisters])?.id ?? id;
  if (!time || isTimely(subject, time)) return id;
  return sisters.find((sister) => isTimely(sister, time))?.id ?? id;
};

const followsOn =
  /\b(?:came|come|comes|ran|went|was there|existed|in place|plan) (?:just |right |immediately )?(before|after)\b|\b(?:what|which plan) (?:followed|follows|preceded|precedes)\b/;

/** "What came before 2019-22", "what followed the 2013-18 plan": the plan next to the one named. */
export const neighbourOf = (
  text: string,
  named: readonly string[],
  vocabulary: Vocabulary,
): string | undefined => {
  const [words, side] = followsOn.exec(text) ?? [];
  const years = /\b20(\d\d) ?(?:-|to|\/) ?(?:20)?(\d\d)\b/.exec(text);
  const plans = [...vocabulary.subjects.values()].filter(({ kind }) => kind === 'plan');
  const meant = plans.find(
    ({ id, span }) =>
      (years && span?.first.startsWith(`20${years[1]}`) && span.last.startsWith(`20${years[2]}`)) ||
      (!years && named.length === 1 && named[0] === id),
  );
  if (!words || !meant) return undefined;
  const others = plans.filter(({ id }) => id !== meant.id);
  const isBefore = side === 'before' || /preced/.test(words);
  return (isBefore ? older(meant, others) : newer(meant, others))?.id;
};

const newer = ({ span }: Askable, sisters: readonly Askable[]): Askable | undefined =>
  sisters
    .filter((other) => (other.span?.first ?? '') > (span?.first ?? ''))
    .toSorted((a, b) => ((a.span?.first ?? '') < (b.span?.first ?? '') ? -1 : 1))[0];

const older = ({ span }: Askable, sisters: readonly Askable[]): Askable | undefined =>
  sisters
    .filter((other) => (other.span?.first ?? '') < (span?.first ?? ''))
    .toSorted((a, b) => ((a.span?.first ?? '') < (b.span?.first ?? '') ? 1 : -1))[0];
