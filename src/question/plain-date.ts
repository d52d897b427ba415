import { parse } from 'chrono-node/en';
import type { Day } from '../calendar/london.ts';
import { writeDay } from '../calendar/london.ts';
import { span, type Time } from './time.ts';

const relative =
  /\b(yesterday|tomorrow|ago|(?:last|next|this|past|coming) (?:week|month|quarter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/;

const iso = (date: Date): Day => date.toISOString().slice(0, 10);

/** Days told from today ("three weeks ago", "last month"): the library knows English better than we would. */
export const readPlainDate = (
  text: string,
  today: Day,
): { readonly time: Time; readonly words: string } | undefined => {
  if (!relative.test(text)) return undefined;
  const [found] = parse(text, { instant: new Date(`${today}T12:00:00Z`), timezone: 0 });
  if (!found) return undefined;
  const start = iso(found.start.date());
  if (/month/.test(found.text) && !/ago/.test(found.text)) return { time: monthOf(start), words: found.text };
  return { time: span(start, start, writeDay(start)), words: found.text };
};

const monthOf = (day: Day): Time => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0));
  const says = last.toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return span(`${day.slice(0, 7)}-01`, iso(last), says);
};
