import type { Day } from '../../calendar/london.ts';
import type { Meeting } from '../../partnership/register.ts';
import type { Book } from '../parts.ts';
import { allNamedIn } from './named.ts';
import { isOn, readTypedDate } from './read-date.ts';
import { unclear, type Wish } from './wish.ts';

/** The meeting that `text` names by its date, its committee or both; or what is missing to tell it. */
export const whichMeeting = (text: string, { register }: Book, today: Day): Meeting | Wish => {
  const typed = readTypedDate(text, today);
  if (typed?.kind === 'no such day') return unclear(typed.says);
  const committees = allNamedIn(text, register.committees).map(({ id }) => id);
  const found = register.meetings.filter(
    ({ date, committee, cancelled }) =>
      (!typed || isOn(date, typed.date)) &&
      (committees.length === 0 || committees.includes(committee)) &&
      (typed || !cancelled),
  );
  const [only, ...others] = found;
  if (only && others.length === 0 && (typed || committees.length > 0)) return only;
  const known = (found.length > 0 ? found : register.meetings).slice(-6).map(({ name }) => name);
  return unclear(
    `I can’t tell which meeting that is. Name it by committee and date; I know these: ${known.join('; ')}.`,
  );
};

export const isMeeting = (found: Meeting | Wish): found is Meeting => 'committee' in found;
