/** One line of an answer. `source` is ready to read: "R2023 2.6". A line that states a fact has one. */
export type AnswerLine = {
  /** "Leads", "Nearest held": stands before the text. */
  readonly label: string | undefined;
  readonly text: string;
  readonly source: string | undefined;
};

/** A button: `asks` is put to the bot as if it had been typed. */
export type Suggestion = { readonly title: string; readonly asks: string };

/**
 * What the bot says to one question.
 * `found` holds it; `choice` has several candidates; `not held` says the reports don't say;
 * `corrected` refuses a false premise and says what is held; `outside` is none of its business.
 */
export type Answer = {
  readonly kind: 'found' | 'choice' | 'not held' | 'corrected' | 'outside';
  /** How the question was understood: "Status · Domestic abuse · today". */
  readonly understood: string;
  /** The answer in one short sentence: the first thing read, alone enough on a lock screen. */
  readonly headline: string;
  /** A status of an old plan, an old date: said before anything else. */
  readonly warning: string | undefined;
  /** Register id of the rating, where the answer is a status: shown as a word and a colour. */
  readonly rating: string | undefined;
  readonly lines: readonly AnswerLine[];
  /** Reports behind the sources used: "R2023: Strategic Assessment 2023/24 …, 13 April 2023". */
  readonly reports: readonly string[];
  readonly next: readonly Suggestion[];
  /** What this answer was about, carried into the next question. Register ids. */
  readonly about: { readonly subject: string | undefined; readonly aspect: string | undefined };
};
