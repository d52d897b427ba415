import { addDays, writeDay } from '../../calendar/london.ts';
import { writePartialDate } from '../../calendar/partial-date.ts';
import { turnOf } from '../../changes/turn.ts';
import type { Duty } from '../../partnership/register.ts';
import { nextDeadlines } from '../../reminders/deadline.ts';
import { namedIn } from './named.ts';
import { readTypedDate } from './read-date.ts';
import { type ReadWish, unclear, type Wish, wished } from './wish.ts';

const whichDuty = (text: string, duties: readonly Duty[]): Duty | Wish | undefined => {
  const [duty, other] = namedIn(text, duties);
  if (!duty || !other) return duty;
  return unclear(`That could be ${duty.short} or ${other.short}. Name one of them in full.`);
};

const isWish = (found: Duty | Wish): found is Wish => 'kind' in found && !('rhythm' in found);

/** "the grant proposals are due on 26 March 2027", "move the grant proposals to 26 March 2027" */
export const readDeadline: ReadWish = (text, { standings, register }, today) => {
  const [, what, when] =
    /^(?:please )?(?:set |make )?(?:the )?(.+?) (?:are|is|will be|fall|falls) (?:now )?due (?:on|by|in|at)? ?(.+)$/i.exec(
      text,
    ) ??
    /^(?:please )?(?:move|set|change|put) (?:the )?(.+?)(?: date| deadline)? to (.+)$/i.exec(text) ??
    [];
  const typed = when === undefined ? undefined : readTypedDate(when, today);
  const duty = what === undefined ? undefined : whichDuty(what, register.duties);
  if (!typed || !duty) return undefined;
  if (typed.kind === 'no such day') return unclear(typed.says);
  if (isWish(duty)) return duty;
  const { date } = typed;
  // The rhythm is the file's: it stays while turns are moved about.
  const turn = turnOf(standings.file.duties.find(({ id }) => id === duty.id) ?? duty, date);
  return wished({ kind: 'deadline', duty: duty.id, turn, date });
};

/** "confirm the grant proposals date" */
export const readConfirmation: ReadWish = (text, { register, standings }, today) => {
  const [, what] =
    /^(?:please )?confirm (?:the )?(?:(?:date|deadline) (?:of|for) )?(?:the )?(.+?)(?:['’]s?)?(?: date| deadline)?$/i.exec(
      text,
    ) ?? [];
  const duty = what === undefined ? undefined : whichDuty(what, register.duties);
  if (!duty) return undefined;
  if (isWish(duty)) return duty;
  const deadline = nextDeadlines(register, today).find(({ thing }) => thing === duty.id);
  const how = `Write its day, for example: “${duty.short} ${/[^s]s$/.test(duty.short) ? 'are' : 'is'} due on ${writeDay(addDays(today, 90))}”.`;
  if (!deadline) return unclear(`I have no coming date for ${duty.short} to confirm. ${how}`);
  const { date, isProvisional, workedOutFrom } = deadline;
  if (!isProvisional)
    return unclear(
      `${duty.name}: ${writePartialDate(date)} is confirmed already. To move it, say when it is due.`,
    );
  if (workedOutFrom.precision === 'day')
    return unclear(
      `${duty.name} has no date to confirm: last time it was ${writePartialDate(workedOutFrom)}, and a day does not repeat. ${how}`,
    );
  const turn = turnOf(standings.file.duties.find(({ id }) => id === duty.id) ?? duty, date);
  return wished({ kind: 'deadline', duty: duty.id, turn, date });
};
