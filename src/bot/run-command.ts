import { londonDay } from '../calendar/london.ts';
import type { Message, Reply, Sender } from '../chat.ts';
import { mayDo } from '../people/may-do.ts';
import type { Person } from '../people/person.ts';
import { help } from './greet.ts';
import { moveClock } from './move-clock.ts';
import { namedPriorities } from './named-priorities.ts';
import type { BotParts } from './parts.ts';
import type { Command } from './read-command.ts';
import { askForUpdates, offerUpdate } from './request-update.ts';
import { groupsOf } from './who-answers-for.ts';

/** Does what the command says; undefined where it turns out to be a question after all ("ask who leads DA"). */
export const runCommand = async (
  parts: BotParts,
  command: Command,
  message: Message,
  signal: AbortSignal,
): Promise<Reply | undefined> => {
  if (command.kind === 'help') return help(parts, message, signal);
  if (command.kind === 'clock')
    return moveClock(parts, await recognised(parts, message.from, signal), command.to);
  const isAgain = /\sagain$/i.test(command.of);
  const of = isAgain ? command.of.replace(/\s+again$/i, '') : command.of;
  const priorities = namedPriorities(parts.book(), of, londonDay(parts.clock.now()));
  if (priorities.length === 0) return undefined;
  const person = await recognised(parts, message.from, signal);
  if (command.kind === 'ask') return askForUpdates(parts, person, priorities, message, signal, isAgain);
  const [priority, other] = priorities;
  // To a reader "update DA" can only mean: what is the latest?
  if (!priority || other || !mayDo(person, 'record status', groupsOf(parts.book(), priority)))
    return undefined;
  return offerUpdate(parts, priority, message, signal);
};

const recognised = async (
  { people }: BotParts,
  { id, name, isGuest }: Sender,
  signal: AbortSignal,
): Promise<Person | undefined> => (id ? people.rememberPerson({ id, name, isGuest }, signal) : undefined);
