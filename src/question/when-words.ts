import type { CueWords } from './cue-words.ts';

/** How people ask when something happens, in what order, and what changed. */
export const whenWords: CueWords = [
  [
    'meets',
    3,
    `how often, how regularly, how frequently, frequency, when do * meet, when does * meet, do they meet, does it meet,
     meet, meets, sit, monthly, weekly, quarterly, fortnightly, how many time, get together, how many meeting,
     meeting frequency, meeting rhythm, gather, what day do, convene, every week, every month, meeting schedule, freq, fortnight`,
  ],
  ['meets', 1.6, 'meeting, meetings'],
  [
    'deadline',
    3,
    `deadline, due, due date, due by, by when, submit by, cut off, cutoff, closing date, when must, needed by,
     need to be in, have to be in, has to be in, how long have we got, when do * have to, when does * have to,
     when do * need to, when does * need to, when should, last day, time limit, hand in, when is the last,
     how long until, how long do we have, how many day, overdue, latest date, must be in, has to go in, go in by, dl`,
  ],
  [
    'dates',
    2.6,
    `when, what date, date, which day, what day, since when, which years, what years, what year, which year, how long,
     period, expire, expires, run out, runs out, ran out, run until, last until, run from, started, starting, begin, began, end date, start date,
     presented, which committee, what committee, timetable, what month, which month, how old, published, when was, when did, when is, when will, considered`,
  ],
  ['dates', 2.8, 'what was going on, what went on, what took place, what was happening'],
  [
    'dates',
    3.3,
    'due to go, due to be, due at, due before, due to meet, meeting date, when was * adopted, when did * adopt',
  ],
  [
    'stages',
    3,
    `stages, stage, step, process, how do * apply, apply, procedure, in what order, what order, which order, sequence, how does * work, how is * spent,
     how is * allocated, sifted, sift, sifting, bidding, how do you get, how do we get, journey, walk me through,
     applied, who do * go to, where do * go, sent to, submitted to, to whom`,
  ],
  ['stages', 2, 'go to, goes to, application, who get, who receive'],
  [
    'next',
    3.4,
    'get a copy, gets a copy, got a copy, receive a copy, who get a copy, be circulated, be shared with, be sent round, be distributed',
  ],
  [
    'next',
    3,
    `what next, next step, happen next, happens next, what is next, then what, next steps, coming next, after that,
     what happens now, plan from here, from here, what comes next, what follows, what now, going forward, in future, what happens to, once approved, once adopted, after approval, after adoption,
     happen after, happens after, go after, went after, go next, after committee, after council`,
  ],
  [
    'changes',
    3,
    `changed, change, difference, differ, compare, compared, comparison, versus, vs, new since, different, renamed,
     previously, formerly, used to be, was called, used to, replaced, replace, rebrand, rebranded, moved, old name,
     former name, previous name, known as before, called before, superseded, dropped, added, same as, the same thing,
     still a priority, what happened to, become, became, evolved, shift, what is new, no longer, widened, merged, before it was`,
  ],
  [
    'changes',
    2.6,
    'that was not in, that were not in, that wasnt in, that werent in, wasnt in the old, not in the old, are new, is new, a new, new priority, new in, left out, missing from, disappeared, removed, gone',
  ],
  [
    'history',
    3,
    `nearest you have, nearest have you, closest you have, nearest thing, closest thing, nearest held, history, over time, timeline, story, everything, all you have, so far, track record, evolution, chronology,
     chronological, through the year, all you know, over the year, year by year, from the beginning, since 2013`,
  ],
  [
    'changes',
    3.6,
    'successor, succeeded, succeed, took over from, taken over, evolved into, turned into, before it became',
  ],
];
