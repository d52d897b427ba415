/** Every number that decides between an answer, a choice and silence. Changed only with the bench beside it. */
export const margins = {
  /** Characters of a message that are read; the rest is left with a word about it. */
  longest: 600,
  /** Questions answered from one message. */
  questions: 4,
  /** How surely a phrase of the register names its subject. */
  strength: { name: 1, search: 0.97, word: 0.8, generic: 0.62, nearby: 0.55, part: 0.45 },
  /** Taken from a subject whose one word also asks for an aspect. */
  cue: 0.5,
  /** Taken from a plan or a report where something else is named: it is then only the frame. */
  frame: 0.6,
  /** Added for each further word of a phrase: longer matches say more. */
  perWord: 0.12,
  /** Share of a name's weight (rare words weigh more) that must be there for a partial match. */
  part: 0.54,
  partOfOne: 0.7,
  /** A subject below this is no subject at all. */
  subject: 0.42,
  /** Two subjects closer than this are offered as a choice. */
  apart: 0.06,
  /** Added where the subject's kind can have the aspect asked. */
  suits: 0.2,
  /** Added where the register holds something on the aspect asked. */
  holds: 0.22,
  /** Taken from a meeting meant by an everyday word, where the time asked is not its own. */
  offTime: 0.5,
  /** Added where the time asked falls within the subject's own. */
  timely: 0.25,
  /** Added to an aspect that the subject's kind can be asked for, or on which the register says something. */
  suitsAspect: 0.3,
  holdsAspect: 0.2,
  /** Added for each further word of a cue. */
  perCueWord: 0.15,
  /** "About" below this only frames a question ("what is …", "what about …"). */
  framed: 2,
  /** A cue this strong leaves no doubt that something of ours is asked, though a word beside it is unknown. */
  plain: 2.5,
  /** Cues this strong, side by side, are questions of their own. */
  together: 2.3,
  /** An aspect below this was not asked for. */
  aspect: 1,
  /** Edits a typed word may be away from one of ours, by its length. */
  edits: [
    { from: 3, most: 0.65 },
    { from: 4, most: 0.95 },
    { from: 5, most: 1 },
    { from: 8, most: 2 },
  ],
  /** Edits within a word of four letters that keep its length. */
  shortEdits: 0.65,
  /** A real English word is only repaired at this distance, and only where it completes a phrase. */
  englishEdits: 1.3,
  /** Days after which a status is called old. */
  oldStatusDays: 365,
} as const;
