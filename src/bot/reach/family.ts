import { mayDo, writeWhoMay } from '../../people/may-do.ts';
import { showNotice } from '../../show/notice.ts';
import { showUnreached } from '../../show/unreached.ts';
import type { CommandFamily, Run } from '../command.ts';
import { describeUnreached } from './describe.ts';

const asked = [
  /^(?:who|whom|which people|anyone|is there anyone)(?: (?:is|are) it)?(?: that| whom| who)? (?:can(?:['’]?t| ?not)|could(?:n['’]?t| not)|do(?:n['’]?t| not)) (?:you|the bot|we|i)(?: not)? (?:reach|contact|message|write to|get hold of|get through to)$/i,
  /^(?:who|what) (?:is|are|was|were) (?:unreachable|undelivered|not (?:reachable|reached|delivered))$/i,
  /^who (?:can(?:['’]?t| ?not)|could(?:n['’]?t| not)) be reached$/i,
  /^what (?:could(?:n['’]?t| not)|can(?:['’]?t| ?not)) (?:you )?(?:be )?deliver(?:ed)?$/i,
  /^(?:show )?(?:me )?undelivered(?: (?:cards|messages|reminders))?$/i,
];

const isAsked = (text: string): boolean => {
  const typed = text.trim().replace(/[.!?\s]+$/, '');
  return asked.some((form) => form.test(typed));
};

const say = (title: string, ...says: readonly string[]) =>
  ({ kind: 'say', shown: showNotice({ title, says }) }) as const;

const whoCannotBeReached: Run = async (parts, { from, address }, signal) => {
  const { id, name, isGuest } = from;
  const person = id ? await parts.people.rememberPerson({ id, name, isGuest }, signal) : undefined;
  if (!mayDo(person, 'see delivery'))
    return say('This is not for everybody to see', `It takes ${writeWhoMay('see delivery')}.`);
  const all = await parts.unreached();
  if (all.length === 0) return say('I can reach everybody', 'Nothing that I was to deliver is undelivered.');
  // A shared place gets no words that were meant for one person.
  const isShared = address.conversation.kind !== 'personal';
  const described = await Promise.all(all.map((one) => describeUnreached(parts, one, signal)));
  return {
    kind: 'say',
    shown: showUnreached(described.map((one) => (isShared ? { ...one, mail: undefined } : one))),
  };
};

/** "Who can't you reach?", for those who see to it that people get their messages by other means. */
export const reachCommands: CommandFamily = {
  read: ({ text }) => (isAsked(text) ? whoCannotBeReached : undefined),
  presses: {},
};
