import type { Day } from '../../calendar/london.ts';
import { writePartialDate } from '../../calendar/partial-date.ts';
import type { Meeting, Outcome, Register } from '../../partnership/register.ts';
import type { Book } from '../parts.ts';
import { allNamedIn } from './named.ts';
import { readTypedDate, withoutDate } from './read-date.ts';
import { isMeeting, whichMeeting } from './which-meeting.ts';
import { type ReadWish, sentence, unclear, wished } from './wish.ts';

const verbs: readonly (readonly [RegExp, Outcome])[] = [
  [/\b(?:not reached|didn['’]t reach|did not reach|ran out of time)\b/i, 'not reached'],
  [
    /\b(?:refused|rejected|not agreed|did(?: not|n['’]t) (?:agree|adopt|approve|accept|pass)|voted (?:it )?down|turned down)\b/i,
    'refused',
  ],
  [/\b(?:deferred|postponed|adjourned|put off)\b/i, 'deferred'],
  [/\b(?:amended|with amendments?|as amended|subject to changes?)\b/i, 'amended'],
  [/\bnoted\b/i, 'noted'],
  [/\b(?:agreed|adopted|approved|recommended|endorsed|accepted|passed|resolved)\b/i, 'agreed'],
];

const outcomeIn = (text: string): Outcome | undefined => verbs.find(([pattern]) => pattern.test(text))?.[1];

const minutePattern =
  /[,;(]?\s*\b(?:minutes?|min\.?)\s*(?:ref(?:erence)?\.?|no\.?|number)?\s*:?\s*#?([\w./-]*\d[\w./-]*)\)?/i;

const anyVerb =
  /\b(?:(?:did not|didn['’]t|has|have|was|were|not)\s+)*(?:agreed?|adopt(?:ed)?|approved?|recommend(?:ed)?|endorsed?|accept(?:ed)?|passed?|resolved|noted|amended|deferred|postponed|adjourned|put off|refused|rejected|reach(?:ed)?|voted|turned down|ran out of time)\b/i;

/** "adopted the plan": from the verb on; "agreed" alone, or "agreed it", is about the meeting's item. */
const deed = (text: string, { item }: Meeting): string => {
  const said = text
    .slice(Math.max(0, anyVerb.exec(text)?.index ?? 0))
    .replace(/[\s.,;:]+$/, '')
    .trim();
  const alone = said.replace(/ (?:it|this|the item)$/i, '');
  return alone === anyVerb.exec(alone)?.[0] ? `${alone} the item “${item}”` : said;
};

const committeeOf = ({ committees }: Register, { committee }: Meeting): string =>
  committees.find(({ id }) => id === committee)?.name ?? committee;

const isOfMeeting = (text: string, { register }: Book, today: Day): boolean =>
  /\b(?:committee|council|meeting)\b/i.test(text) ||
  allNamedIn(text, register.committees).length > 0 ||
  readTypedDate(text, today) !== undefined;

/** "record: Council on 10 April 2019 adopted the plan, minute 123" */
export const readOutcome: ReadWish = (text, book, today) => {
  const [, rest] =
    /^(?:please )?(?:record(?: that)?|minute(?: that)?|outcome)\s*[:,-]?\s+(.+)$/is.exec(text) ?? [];
  const outcome = rest === undefined ? undefined : outcomeIn(rest);
  if (rest === undefined || (!outcome && !/^(?:please )?record(?: that)?\s*:/i.test(text))) return undefined;
  // "Record: domestic abuse is on track" is a chair's update, not a committee's outcome.
  const [found, minute] = minutePattern.exec(rest) ?? [];
  // A minute's number may look like a date: "minute 12/45/19".
  const words = found ? rest.replace(found, ' ') : rest;
  if (!isOfMeeting(words, book, today)) return undefined;
  const meeting = whichMeeting(words, book, today);
  if (!isMeeting(meeting)) return meeting;
  if (!outcome)
    return unclear(
      `Say what became of it: agreed, noted, amended, deferred, not reached or refused. For example: record: ${meeting.name} agreed it, minute 123`,
    );
  const typed = readTypedDate(words, today);
  const undated = typed?.kind === 'date' ? withoutDate(words, typed) : words;
  const did = deed(undated.replaceAll(/\s+/g, ' '), meeting);
  const reference = minute ? ` (minute ${minute})` : '';
  const says = sentence(
    `On ${writePartialDate(meeting.date)} ${committeeOf(book.register, meeting)} ${did}${reference}`,
  );
  return wished({ kind: 'outcome', meeting: meeting.id, outcome, says, ...(minute ? { minute } : {}) });
};
