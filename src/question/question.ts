import type { AskedAspect } from './asked-aspect.ts';
import type { Match } from './fact-search.ts';
import type { OutsideKind } from './outside.ts';
import type { Time } from './time.ts';

/** What a turn was about, carried into the next one. Subjects are register ids or ids of lists. */
export type Context = {
  readonly subject: string | undefined;
  readonly aspect: AskedAspect | undefined;
  readonly time: Time | undefined;
};

/** Something the question takes for granted, to be held against the register. */
export type Claim =
  | { readonly kind: 'rating'; readonly rating: string }
  /** In everyday words: that it is not going well. */
  | { readonly kind: 'behind' }
  | { readonly kind: 'amount'; readonly pounds: number }
  | { readonly kind: 'count'; readonly count: number };

/** One question, read. */
export type Question =
  | {
      readonly kind: 'about';
      readonly subject: string;
      /** Other subjects the question names: they narrow the answer. */
      readonly also: readonly string[];
      /** Its like of other years, where no time said which was meant. */
      readonly sisters: readonly string[];
      readonly aspect: AskedAspect;
      /** Further aspects that the words hint at, strongest first. */
      readonly alsoAspects: readonly AskedAspect[];
      /** What was asked about the same subject just before. */
      readonly before: AskedAspect | undefined;
      /** Whether something happened was asked: "was it sent", "did it arrive". */
      readonly asksWhether: boolean;
      /** It takes what it names for granted, or asks whether it is so: "why does …", "does …", "isn't it". */
      readonly takesForGranted: boolean;
      /** It was put in the past tense. */
      readonly isPast: boolean;
      readonly time: Time;
      readonly claims: readonly Claim[];
      /** A word the reports do not use, for which `subject` is only the nearest. */
      readonly nearby: string | undefined;
      /** The clause as typed, in lower case, for what it takes for granted beside its words. */
      readonly text: string;
      /** Everything of the register that it names, in any role. */
      readonly named: readonly string[];
      /** Content words, to tell facts of one subject apart. */
      readonly terms: readonly string[];
      /** Those of them that neither name the subject nor ask for an aspect. */
      readonly details: readonly string[];
      /** Sentences of the whole register that share the most of its words, the best first. */
      readonly matches: readonly Match[];
    }
  | {
      readonly kind: 'choice';
      readonly candidates: readonly string[];
      readonly aspect: AskedAspect | undefined;
      readonly time: Time;
    }
  | { readonly kind: 'outside'; readonly why: OutsideKind };

/** A message, read: one to four questions, and whether its end was left unread. */
export type Reading = {
  readonly questions: readonly Question[];
  readonly isCut: boolean;
  readonly context: Context;
};
