import type { Day } from '../calendar/london.ts';
import type { PartialDate } from '../calendar/partial-date.ts';
import type { Aspect } from './aspects.ts';

/**
 * Everything the bot holds about one partnership, as it stands in the register file.
 * Ids are slugs, lasting, never reused. `readRegister` makes it and refuses what does not hold together.
 */
export type Register = {
  readonly partnership: Partnership;
  readonly reports: readonly Report[];
  readonly ratings: readonly RatingMeaning[];
  readonly plans: readonly Plan[];
  readonly priorities: readonly Priority[];
  readonly groups: readonly Group[];
  readonly organisations: readonly Organisation[];
  readonly committees: readonly Committee[];
  readonly meetings: readonly Meeting[];
  readonly grants: readonly Grant[];
  readonly duties: readonly Duty[];
  readonly implications: readonly Implication[];
  /** Anything else people ask about: documents, objectives, laws, schemes, places, people, figures. */
  readonly topics: readonly Topic[];
};

/** Where a fact stands. `at` is the paragraph or part: "2.6", "cover", "timetable", "1 Legal". */
export type Source =
  | { readonly kind: 'report'; readonly report: string; readonly at: string }
  | { readonly kind: 'statute'; readonly name: string }
  /** Something a council sets for itself ("constitution, part 3"). */
  | { readonly kind: 'setting'; readonly name: string }
  /** Changed in Teams: by whom, as they are called, and on which day ("2026-11-23"). */
  | { readonly kind: 'change'; readonly who: string; readonly on: Day };

/** One thing the register knows: plain English, our own words, with its source. */
export type Fact = {
  readonly aspect: Aspect;
  readonly says: string;
  readonly source: Source;
  /** When it speaks for, if not the date of its report. */
  readonly asAt: PartialDate | undefined;
  /** Ids of other subjects it is also about, so that it is found from there. */
  readonly of: readonly string[];
  /** What a reader has to know about the fact itself: a slip in the report, a gap. */
  readonly caveat: string | undefined;
  /** Everyday words people ask for it with, which its sentence does not use: they find it, and are never shown. */
  readonly search?: readonly string[] | undefined;
};

/** Something people ask that the reports are silent or garbled about: said in plain words. */
export type Silence = {
  readonly aspect: Aspect;
  readonly says: string;
  /** The nearest thing that is held, as its own sentence, with its source. */
  readonly nearest: { readonly says: string; readonly source: Source } | undefined;
};

/** What every subject has. */
export type Subject = {
  readonly id: string;
  readonly name: string;
  /** As people shorten it in sentences: "domestic abuse", "the SOCP". */
  readonly short: string;
  /** Words the reports use for it or for what it covers: they answer. */
  readonly words: readonly string[];
  /** Abbreviations and everyday names that no report uses: they find it, and are never shown as fact. */
  readonly search: readonly string[];
  /** Words the reports do not use, for which this is the nearest thing held. */
  readonly nearby: readonly string[];
  readonly facts: readonly Fact[];
  readonly silences: readonly Silence[];
};

export type Partnership = Subject & { readonly area: string; readonly council: string };

export type Report = Subject & {
  readonly title: string;
  /** How sources name it: "R2019". */
  readonly cite: string;
  /** Its paragraphs and parts, in order: a source may name no other. */
  readonly paragraphs: readonly string[];
  readonly date: PartialDate;
  readonly committee: string;
};

export type Plan = Subject & {
  readonly title: string;
  readonly years: { readonly first: number; readonly last: number };
  readonly adopted: { readonly date: PartialDate; readonly source: Source } | undefined;
  readonly source: Source;
};

/** `origin` is the source of the meaning, or 'ours' where no report gives one. */
export type RatingMeaning = {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  readonly source: Source | undefined;
};

/** A status that a committee report gives, with the period it speaks for. */
export type ReportedStatus = {
  readonly rating: string;
  /** Financial years, "2022-23", and its place in the plan. */
  readonly period: string;
  readonly planYear: number;
  readonly plan: string;
  /** Meeting it was reported to. */
  readonly meeting: string;
  readonly says: string;
  readonly source: Source;
  readonly caveat: string | undefined;
};

/** How a group or team stands to a priority, as one report puts it. */
export type Delivery = {
  readonly group: string;
  readonly role: 'leads' | 'owns the action plan' | 'contributes' | 'is mentioned';
  readonly plan: string;
  readonly source: Source;
  readonly says: string;
};

/** A theme of the plans, with one lasting id over all of them. */
export type Priority = Subject & {
  /** Its title in each plan or report that has it, oldest first. */
  readonly titles: readonly {
    readonly plan: string;
    readonly title: string;
    readonly source: Source;
    readonly caveat: string | undefined;
  }[];
  readonly reported: readonly ReportedStatus[];
  readonly delivery: readonly Delivery[];
};

export type Group = Subject & {
  readonly isSubgroup: boolean;
  readonly formerNames: readonly string[];
};

export type Organisation = Subject;
export type Committee = Subject;
export type Topic = Subject & { readonly kind: string };

/** A dated meeting with its item. `decided` is only what a report or a person recorded afterwards. */
export type Meeting = Subject & {
  readonly committee: string;
  readonly date: PartialDate;
  readonly item: string;
  readonly role: 'recommends' | 'decides' | 'notes' | 'receives';
  readonly recommended: string | undefined;
  readonly source: Source;
  readonly decided: Decision | undefined;
  /** Where it says that the meeting does not take place. */
  readonly cancelled?: { readonly source: Source } | undefined;
};

/** What a meeting did about an item. */
export const outcomes = ['agreed', 'noted', 'amended', 'deferred', 'not reached', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

/** An outcome as recorded; `minute` is the reference of the minute that says so. */
export type Decision = {
  readonly says: string;
  readonly source: Source;
  readonly outcome?: Outcome | undefined;
  readonly minute?: string | undefined;
};

export type Grant = Subject & {
  readonly giver: string;
  readonly rounds: readonly {
    readonly year: string;
    /** Whole pounds, and the words that say how sure it is ("due to receive"). */
    readonly amount: number | undefined;
    readonly amountSays: string;
    readonly source: Source;
    readonly stages: readonly {
      readonly id: string;
      readonly name: string;
      readonly to: string | undefined;
      readonly by: PartialDate | undefined;
      /** The duty whose rhythm this stage follows, where it recurs. */
      readonly duty: string | undefined;
      readonly source: Source;
      readonly caveat: string | undefined;
    }[];
  }[];
};

/** Something owed by law or plan. Only a yearly duty rolls forward; a conditional one never does. */
export type Duty = Subject & {
  readonly rhythm: 'yearly' | 'conditional' | 'continuing';
  readonly past: readonly { readonly date: PartialDate; readonly source: Source }[];
  readonly to: string | undefined;
  /** What kind of reminder it makes, if any. */
  readonly reminds: 'grant' | 'committee' | undefined;
};

/** A row of an "issues and implications" table, the sign-off as printed. */
export type Implication = {
  readonly id: string;
  readonly report: string;
  readonly issue: string;
  readonly words: readonly string[];
  readonly says: string;
  readonly signOff: string;
  readonly source: Source;
  readonly caveat: string | undefined;
};
