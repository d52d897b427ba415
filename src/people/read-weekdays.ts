import { readWeekday } from './read-day.ts';

const all = [1, 2, 3, 4, 5, 6, 7];
const weekdays = all.slice(0, 5);

const span = (from: number, to: number): readonly number[] =>
  from <= to ? all.filter((day) => day >= from && day <= to) : all.filter((day) => day >= from || day <= to);

const readPart = (part: string): readonly number[] | undefined => {
  const [first = '', last] = part.split(/\s*(?:-|–|to|until|till|through)\s*(?=[a-z])/i);
  const [from, to] = [readWeekday(first), last === undefined ? undefined : readWeekday(last)];
  if (from === undefined || (last !== undefined && to === undefined)) return undefined;
  return to === undefined ? [from] : span(from, to);
};

/** The days of the week in "Mondays and Fridays", "Tue to Thu"; undefined where something else stands there. */
export const readWeekdays = (text: string): readonly number[] | undefined => {
  if (/^(weekends|at weekends)$/i.test(text.trim())) return [6, 7];
  if (/^(every ?day|all days|all week)$/i.test(text.trim())) return all;
  if (/^(weekdays|full[- ]time|every weekday)$/i.test(text.trim())) return weekdays;
  const parts = text
    .replace(/\b(on|or)\b/gi, ' and ')
    .split(/\s*(?:,|\band\b|&)\s*/i)
    .filter((part) => part.trim() !== '')
    .map((part) => readPart(part.trim()));
  const known = parts.filter((part) => part !== undefined).flat();
  return parts.length > 0 && parts.every(Boolean) ? all.filter((day) => known.includes(day)) : undefined;
};

/** The days of the working week that are not among `off`. */
export const withoutDays = (off: readonly number[]): readonly number[] =>
  weekdays.filter((day) => !off.includes(day));

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "Tuesday, Wednesday and Thursday" */
export const writeWeekdays = (days: readonly number[]): string =>
  new Intl.ListFormat('en-GB').format(days.map((day) => names[day - 1] ?? ''));
