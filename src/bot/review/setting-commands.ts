import { londonDay, writeDay } from '../../calendar/london.ts';
import type { Message, Reply } from '../../chat.ts';
import { mayDo, writeWhoMay } from '../../people/may-do.ts';
import { readDay } from '../../people/read-day.ts';
import { showNotice } from '../../show/notice.ts';
import type { Setting } from '../../status/council-settings.ts';
import type { CommandFamily, Run } from '../command.ts';
import { namedPriorities } from '../named-priorities.ts';
import type { BotParts } from '../parts.ts';

/** A setting as read, with the sentence that confirms it; or why it can't be read. */
type Wish = { readonly setting: Setting; readonly says: string } | { readonly wrong: string };

const say = (title: string, ...says: readonly string[]): Reply => ({
  kind: 'say',
  shown: showNotice({ title, says }),
});

const electionWords = /^(?:the )?pre-?election period(?: is| runs)? from (.+?) (?:to|until|till) (.+)$/i;

const readElection = ([, from = '', until = '']: readonly string[], today: string): Wish => {
  const first = readDay(from, today);
  if (first.kind === 'wrong') return { wrong: first.says };
  const last = readDay(until, today, first.day);
  if (last.kind === 'wrong') return { wrong: last.says };
  if (last.day < first.day) return { wrong: `${writeDay(last.day)} is before ${writeDay(first.day)}.` };
  return {
    setting: { kind: 'pre-election', from: first.day, until: last.day },
    says: `Pre-election period from ${writeDay(first.day)} to ${writeDay(last.day)}: requests go on; publishing and exports carry a notice and need confirming.`,
  };
};

const readReporting = (parts: BotParts, verb: string, of: string, today: string): Wish | undefined => {
  const [priority, other] = namedPriorities(parts.book(), of, today);
  if (!priority || other) return undefined;
  const isOpen = /^(?:re)?open/i.test(verb);
  return {
    setting: { kind: 'reporting', priority: priority.id, isOpen },
    says: isOpen
      ? `Updates on ${priority.short} are taken again.`
      : `Reporting on ${priority.short} has ended. Its history stays; "open reporting on ${priority.short}" takes it up again.`,
  };
};

const readWish = (parts: BotParts, text: string): Wish | undefined => {
  const today = londonDay(parts.clock.now());
  const election = electionWords.exec(text);
  if (election) return readElection(election, today);
  if (/^(?:end (?:the )?|no )pre-?election period$/i.test(text))
    return { setting: { kind: 'pre-election' }, says: 'There is no pre-election period.' };
  if (/^(?:publish updates at once|updates are published at once)$/i.test(text))
    return {
      setting: { kind: 'publishing', when: 'at once' },
      says: 'From now on an update is published when it is recorded, unless it is held for an officer.',
    };
  if (
    /^(?:officers publish updates|updates are published by officers|publish updates by officers)$/i.test(text)
  )
    return {
      setting: { kind: 'publishing', when: 'by officers' },
      says: 'From now on an officer agrees and publishes each update.',
    };
  const [, verb = '', of] = /^(close|end|open|reopen) reporting (?:on|of|for) (.+)$/i.exec(text) ?? [];
  return of === undefined ? undefined : readReporting(parts, verb, of, today);
};

const typed = ({ text }: Message): string => text.trim().replace(/[.!]+$/, '');

const change: Run = async (parts, message, signal) => {
  const wish = readWish(parts, typed(message));
  if (!wish) return undefined;
  const { id, name, isGuest } = message.from;
  const person = id ? await parts.people.rememberPerson({ id, name, isGuest }, signal) : undefined;
  if (!person || !mayDo(person, 'review updates'))
    return say('Nothing was changed', `That takes ${writeWhoMay('review updates')}.`);
  if ('wrong' in wish) return say('Nothing was changed', wish.wrong);
  const set = { ...wish.setting, by: person.key, at: parts.clock.now() };
  await parts.settings.set(set, `${message.id}!${person.key}`, signal);
  return say('Set', wish.says);
};

const looksLikeIt = /pre-?election period|publish|reporting (?:on|of|for)/i;

/** What a council decides about updates, set by officers in plain words. */
export const settingCommands: CommandFamily = {
  read: (message) => (looksLikeIt.test(message.text) ? change : undefined),
  presses: {},
};
