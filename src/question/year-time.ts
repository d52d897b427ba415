import { addDays, type Day } from '../calendar/london.ts';
import { financialYear, financialYearDays } from '../calendar/periods.ts';
import { dawn, span, type Time } from './time.ts';

type Found = { readonly time: Time; readonly words: string } | undefined;

const shortYears = (first: number): string => `${first}-${String((first + 1) % 100).padStart(2, '0')}`;

/** A municipal year runs from the annual meeting in May to the next. */
const municipalYear = (first: number): Time =>
  span(`${first}-05-01`, `${first + 1}-04-30`, `the municipal year ${shortYears(first)}`);

const ofFinancialYear = (year: string): Time => {
  const days = financialYearDays(year);
  return span(days?.first ?? dawn, days?.last ?? dawn, `the financial year ${year}`);
};

const relativeYear =
  /\b(this|last|previous|next|current|coming)(?: (financial|municipal|council|civic|fiscal|calendar))? year\b(?:'s)?/;

/** "this year", "last financial year", "next municipal year". */
export const readRelativeYear = (text: string, today: Day): Found => {
  const [words, side = '', kind] = relativeYear.exec(text) ?? [];
  if (!words) return undefined;
  const shift = /last|previous/.test(side) ? -1 : /next|coming/.test(side) ? 1 : 0;
  const year = Number(today.slice(0, 4));
  if (kind === 'financial' || kind === 'fiscal')
    return { time: ofFinancialYear(shortYears(Number(financialYear(today).slice(0, 4)) + shift)), words };
  if (kind && kind !== 'calendar')
    return { time: municipalYear(year + shift - (today.slice(5) < '05-01' ? 1 : 0)), words };
  return { time: calendarYear(year + shift), words };
};

const calendarYear = (year: number): Time => span(`${year}-01-01`, `${year}-12-31`, String(year));

const yearPair =
  /\b(?:((?:19|20)\d\d)|(\d\d))(?: ?[-/] ?| (?=\d\d\b(?!\d))| (?:to|and|until) )((?:19|20)\d\d|\d\d)\b(?![-/]\d)/;

/** Two years as written: "2022-25", "22/23", "2019 to 2022"; undefined unless the second follows the first. */
export const readYearPair = (
  text: string,
): { readonly first: number; readonly last: number; readonly words: string } | undefined => {
  const [words, long, short, second] = yearPair.exec(text) ?? [];
  if (!words || !second) return undefined;
  const first = Number(long ?? `20${short}`);
  const last = second.length === 4 ? Number(second) : Math.floor(first / 100) * 100 + Number(second);
  return last > first && last - first <= 10 ? { first, last, words } : undefined;
};

export const pairTime = (first: number, last: number, isMunicipal: boolean): Time => {
  if (last - first === 1) return isMunicipal ? municipalYear(first) : ofFinancialYear(shortYears(first));
  return span(`${first}-04-01`, `${last}-03-31`, `${first}-${String(last % 100).padStart(2, '0')}`);
};

const oneYear = /(?<![£\d.,/-])\b((?:19|20)\d\d)\b(?![-/%]?\d)(?!['’]? (?:act|regulation))/;
const kindOfYear = /\b(financial|fiscal|municipal|civic) year/;

/** "2019", "the financial year 2022". */
export const readOneYear = (text: string): Found => {
  const [words, year] = oneYear.exec(text) ?? [];
  if (!words || !year) return undefined;
  const [, kind] = kindOfYear.exec(text) ?? [];
  const first = Number(year);
  if (kind)
    return { time: /mun|civ/.test(kind) ? municipalYear(first) : ofFinancialYear(shortYears(first)), words };
  return { time: calendarYear(first), words };
};

const shortYear =
  /(?:\b(?:in|for|from|since|of|back in|row|report|plan) '?|'|\bthe )(\d\d)\b(?![\d/%-]| ?(?:-|to|days?|weeks?|months?|years?|percent|per|of|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|st|nd|rd|th|priorit|group|subgroup|theme|row|people|option)|\.\d)/;

/** "in 23", "row 23", "the 23 report": of the years the register speaks of. */
export const readShortYear = (text: string, holds: (year: number) => boolean): Found => {
  const [words, short] = shortYear.exec(text) ?? [];
  const year = 2000 + Number(short);
  return words && short && holds(year) ? { time: calendarYear(year), words } : undefined;
};

/** "before 2022", "since 2019", "after March 2019": the side of `time` that is meant. */
export const sideOf = (time: Time, word: string, today: Day): Time => {
  if (time.kind !== 'span') return time;
  if (word === 'before' || word === 'prior to')
    return span(dawn, addDays(time.first, -1), `before ${time.says}`);
  if (word === 'since' || word === 'after') {
    // Since a year includes it; since a month or a day, what came after.
    const isYear = word === 'since' && time.first.endsWith('-01-01');
    const first = isYear ? time.first : addDays(time.last, 1);
    return span(first, today > first ? today : first, `${word} ${time.says}`);
  }
  return time;
};
