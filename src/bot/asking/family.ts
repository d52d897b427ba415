import { londonDay } from '../../calendar/london.ts';
import { readRhythm } from '../../reminders/read-rhythm.ts';
import type { CommandFamily, Run } from '../command.ts';
import { chaseNow } from './chase-now.ts';
import { exceptionsParagraph } from './exceptions-paragraph.ts';
import { exportUpdates } from './export-updates.ts';
import { setRhythm } from './set-rhythm.ts';
import { summary } from './summary.ts';
import { whoIsMissing } from './who-is-missing.ts';

const missingWords = [
  /^(?:and )?who (?:has(?:n['’]?t| not)|have(?:n['’]?t| not)|did(?:n['’]?t| not)|still has(?:n['’]?t| not)) (?:yet )?(?:replied|reply|responded|respond|answered|sent (?:an |their |the )?updates?|send (?:an |their |the )?updates?)(?: yet)?$/i,
  /^who(?: is|['’]s)? (?:still )?missing$/i,
  /^(?:which|what) updates are (?:still )?(?:missing|outstanding)$/i,
];
const chaseWords = /^(?:please )?(?:chase|send (?:the )?reminders|remind them(?: now)?|chase them)$/i;
const summaryWords =
  /^(?:show (?:me )?)?(?:the |a )?summary(?: of (?:the )?updates)?(?:,? page (\d{1,2}))?$/i;
const exceptionWords = /^(?:show (?:me )?)?(?:the |an )?exceptions?(?: (?:paragraph|list|report))?$/i;
const exportWords =
  /^(?:please )?export(?: (?<anyway>anyway|all the same))?(?: (?:the |all )?(?<which>published)?(?: ?updates?)?)?(?: as (?:csv|json))?$/i;

/** Told apart before the day is known: a day in words is read when it runs. */
const rhythm: Run = async (parts, message, signal) => {
  const typed = trimmed(message.text);
  const read = readRhythm(typed, londonDay(parts.clock.now()));
  return read && setRhythm(read)(parts, message, signal);
};

const trimmed = (text: string): string => text.trim().replace(/[.!?\s]+$/, '');

const readOther = (typed: string): Run | undefined => {
  const page = summaryWords.exec(typed);
  if (page) return summary(Number(page[1] ?? 1));
  const exported = exportWords.exec(typed)?.groups;
  return exported && exportUpdates(exported.which !== undefined, exported.anyway !== undefined);
};

/** Asking for updates and chasing them, and what came of it. */
export const askingCommands: CommandFamily = {
  read: ({ text }) => {
    const typed = trimmed(text);
    if (missingWords.some((form) => form.test(typed))) return whoIsMissing;
    if (chaseWords.test(typed)) return chaseNow;
    if (exceptionWords.test(typed)) return exceptionsParagraph;
    const isRhythm = /\b(?:reporting|updates|replies)\b/i.test(typed) && !text.trim().endsWith('?');
    return readOther(typed) ?? (isRhythm ? rhythm : undefined);
  },
  presses: {},
};
