import { addDays, type Day, writeDay } from '../../calendar/london.ts';
import { firstDay } from '../../calendar/partial-date.ts';
import type { Meeting, Register } from '../../partnership/register.ts';
import { namedIn, withoutName } from './named.ts';
import { readTypedDate, withoutDate } from './read-date.ts';
import { isMeeting, whichMeeting } from './which-meeting.ts';
import { opened, type ReadWish, unclear, wished } from './wish.ts';

/** An example in the partnership's own names. */
const example = ({ committees, meetings }: Register, today: Day): string =>
  `For example: add meeting: ${committees[0]?.name ?? 'the committee'}, ${writeDay(addDays(today, 90))}, ${meetings.at(-1)?.item ?? 'its item'}`;

const roles: readonly (readonly [RegExp, Meeting['role']])[] = [
  [/\b(?:for noting|to note)\b/i, 'notes'],
  [/\b(?:for decision|to decide|for adoption|to adopt)\b/i, 'decides'],
  [/\b(?:for recommendation|to recommend)\b/i, 'recommends'],
];
const anyRole =
  /[,;]?\s*\(?\b(?:for noting|to note|for decision|to decide|for adoption|to adopt|for recommendation|to recommend)\b\)?/i;

/** "add meeting: Overview and Scrutiny for Crime and Disorder, 15 April 2027, Strategic Assessment 2026/27" */
export const readNewMeeting: ReadWish = (text, { register }, today) => {
  const [, rest] =
    /^(?:please )?add (?:a |the )?(?:committee )?meeting\b\s*[:,-]?\s*(?:of )?(.*)$/is.exec(text) ?? [];
  if (rest === undefined) return undefined;
  const how = example(register, today);
  const typed = readTypedDate(rest, today);
  if (typed?.kind === 'no such day') return unclear(typed.says);
  const [committee, other] = namedIn(rest, register.committees);
  if (!committee || other)
    return unclear(
      `I can’t tell which committee that is. I know ${register.committees.map(({ name }) => name).join('; ')}. ${how}`,
    );
  if (typed?.date.precision !== 'day') return unclear(`A meeting needs its day, with month and year. ${how}`);
  const item = opened(itemIn(withoutDate(withoutName(rest, committee), typed)));
  if (!item) return unclear(`A meeting needs its item: what it is about. ${how}`);
  const role = roles.find(([pattern]) => pattern.test(rest))?.[1] ?? 'receives';
  const meeting = freeId(`${committee.id}-${firstDay(typed.date)}`, register.meetings);
  return wished({ kind: 'meeting added', meeting, committee: committee.id, date: typed.date, item, role });
};

/** What is left once committee, date and role are taken out. */
const itemIn = (text: string): string =>
  text
    .replace(anyRole, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(
      /^[\s,;:.-]*(?:committee|meeting)?[\s,;:.-]*(?:(?:about|item|on|with|regarding)\b[\s,;:.-]*)?/i,
      '',
    )
    .replace(/[\s,;:.-]+$/, '');

const freeId = (wanted: string, meetings: readonly Meeting[], number = 1): string => {
  const id = number === 1 ? wanted : `${wanted}-${number}`;
  return meetings.some((meeting) => meeting.id === id) ? freeId(wanted, meetings, number + 1) : id;
};

/** "move the scrutiny meeting of 15 April 2027 to 22 April 2027" */
export const readMove: ReadWish = (text, book, today) => {
  const [, which, when] = /^(?:please )?move (?:the )?(.*\bmeeting\b.*?) to (.+)$/i.exec(text) ?? [];
  if (which === undefined || when === undefined) return undefined;
  const typed = readTypedDate(when, today);
  if (typed?.kind === 'no such day') return unclear(typed.says);
  if (typed?.date.precision !== 'day') return unclear('Say the day it is moved to, with month and year.');
  const meeting = whichMeeting(which, book, today);
  if (!isMeeting(meeting)) return meeting;
  return wished({ kind: 'meeting moved', meeting: meeting.id, date: typed.date });
};

/** "cancel the scrutiny meeting of 15 April 2027" */
export const readCancellation: ReadWish = (text, book, today) => {
  const [, which] =
    /^(?:please )?cancel (?:the )?(.*\bmeeting\b.*)$/i.exec(text) ??
    /^(?:the )?(.*\bmeeting\b.*) (?:is|has been|was) cancelled$/i.exec(text) ??
    [];
  if (which === undefined) return undefined;
  const meeting = whichMeeting(which, book, today);
  return isMeeting(meeting) ? wished({ kind: 'meeting cancelled', meeting: meeting.id }) : meeting;
};
