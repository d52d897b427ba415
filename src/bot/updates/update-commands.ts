import { londonDay } from '../../calendar/london.ts';
import { mayDo } from '../../people/may-do.ts';
import { readUpdateWords } from '../../status/read-update-words.ts';
import type { CommandFamily, Run } from '../command.ts';
import { namedPriorities } from '../named-priorities.ts';
import { offerUpdate } from '../request-update.ts';
import { groupsOf } from '../who-answers-for.ts';
import { backToStep1, repeatUpdate } from './repeat-update.ts';

/** An update as a plain message: a filled card to confirm. From anybody who may not, it is a question. */
const fromMessage: Run = async (parts, message, signal) => {
  const { register } = parts.book();
  const words = readUpdateWords(message.text, register.ratings);
  if (!words || !message.from.id) return undefined;
  const [priority, other] = namedPriorities(parts.book(), words.of, londonDay(parts.clock.now()));
  if (!priority || other) return undefined;
  const { id, name, isGuest } = message.from;
  const person = await parts.people.rememberPerson({ id, name, isGuest }, signal).catch(() => undefined);
  if (!mayDo(person, 'record status', groupsOf(parts.book(), priority))) return undefined;
  const { rating, forecast, commentary } = words;
  return offerUpdate(parts, priority, message, signal, { rating, forecast, commentary });
};

/** Longer than this no update is, its subject and ratings included. */
const longest = 2_400;

/** Updates by message, and the buttons of the update card beside Send. */
export const updateCommands: CommandFamily = {
  read: ({ text }) => (/[a-z]{2}/i.test(text) && text.length <= longest ? fromMessage : undefined),
  presses: { recordNoChange: repeatUpdate, updateBack: backToStep1 },
};
