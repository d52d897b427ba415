import type { Day } from '../calendar/london.ts';
import type { HeldTimes } from './held-times.ts';
import { readMonthTime } from './month-time.ts';
import { readPlainDate } from './plain-date.ts';
import { planTime, readPlanSide, readPlanYear } from './plan-time.ts';
import type { Time } from './time.ts';
import { pairTime, readOneYear, readRelativeYear, readShortYear, readYearPair, sideOf } from './year-time.ts';

const timely =
  /\d|\b(year|plan|strategy|now|today|current|currently|present|moment|next|upcoming|coming|forthcoming|last|latest|recent|ago|yesterday|tomorrow|week|month|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
const ahead = /\b(next|due|will|coming|upcoming|deadline|must|should|going to|have to|need)\b/;
const side = /\b(before|prior to|since|after)(?: the)?(?: end of| start of)? ?$/;

type Found = { readonly time: Time; readonly words: string } | undefined;

/** The time that `text` (lower case) asks about, from the most to the least exact way of saying it. */
export const readTime = (text: string, held: HeldTimes, today: Day): Time | undefined => {
  if (!timely.test(text)) return undefined;
  const found = readExact(text, held, today) ?? readPlanSide(text, held) ?? readRelative(text);
  if (!found) return undefined;
  const isApproval = /\bafter\b.*\b(?:approv|adopt|agree)/.test(text);
  const word = isApproval ? undefined : side.exec(text.slice(0, text.indexOf(found.words)))?.[1];
  return word ? sideOf(found.time, word, today) : found.time;
};

const readExact = (text: string, held: HeldTimes, today: Day): Found => {
  const pair = readYearPair(text);
  const named = pair && held.ofYears(pair.first, pair.last);
  const month = readMonthTime(text, today, ahead.test(text), held);
  if (month && !named) return month;
  const planYear = readPlanYear(text, held, named);
  if (planYear) return planYear;
  if (pair) {
    const time = named ? planTime(named) : pairTime(pair.first, pair.last, /municipal|civic/.test(text));
    return { time, words: pair.words };
  }
  return (
    readRelativeYear(text, today) ??
    readOneYear(text) ??
    readPlainDate(text, today) ??
    readShortYear(text, held.holdsYear)
  );
};

const now =
  /\b(right now|now|today|currently|at the moment|at present|presently|these days|nowadays|as of today|current)\b/;
const next = /\b(next|upcoming|(?<!keeps )(?<!keep )coming up|forthcoming|(?<!keeps )(?<!keep )coming)\b/;
const last = /\b(last|latest|most recent|newest)\b/;

const readRelative = (text: string): Found => {
  const kinds = [
    [now, 'now'],
    [last, 'last'],
    [next, 'next'],
  ] as const;
  for (const [pattern, kind] of kinds) {
    const words = pattern.exec(text)?.[0];
    if (words) return { time: { kind }, words };
  }
  return undefined;
};
