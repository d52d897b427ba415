import { londonDay } from '../../calendar/london.ts';
import type { Priority } from '../../partnership/register.ts';
import type { CommandFamily, Run } from '../command.ts';
import { namedPriorities } from '../named-priorities.ts';
import type { BotParts } from '../parts.ts';
import { handover } from './handover.ts';
import { history } from './history.ts';
import { overview } from './overview.ts';
import { promises } from './promises.ts';

const overviewWords =
  /^(?:show (?:me )?|give (?:me|us) )?(?:the |an )?(?:status )?overview(?: of (?:all|the|all the|every) (?:priorit(?:y|ies)|updates))?$/i;
const historyWords =
  /^(?:show (?:me )?)?(?:the )?(?:update |status )?history (?:of|for|on) (?:the )?(.+?)(?:,? page (\d{1,3}))?$/i;
const handoverWords =
  /^(?:show (?:me )?|give me )?(?:a |the )?hand-?over(?: card| sheet| note| page)? (?:for|of|on) (?:the )?(.+)$/i;
const promiseWords = [
  /^what (?:did|have|has) (?:we|the partnership|you) promised? (?:to )?(?:the )?(?:committee|council|councillors|scrutiny(?: committee)?)$/i,
  /^what (?:was|were|is|has been|have been) promised(?: (?:to )?(?:the )?(?:committee|council|councillors|scrutiny))?$/i,
  /^(?:show (?:me )?)?(?:the )?(?:promises|promised actions|open actions|actions)$/i,
];

const only = (parts: BotParts, words: string): Priority | undefined => {
  const found = namedPriorities(parts.book(), words, londonDay(parts.clock.now()));
  return found.length === 1 ? found[0] : undefined;
};

/** For one priority; where it names none, or several, it is a question after all. */
const about =
  (
    words: string,
    run: (parts: BotParts, priority: Priority, ...rest: [Parameters<Run>[1], AbortSignal]) => ReturnType<Run>,
  ): Run =>
  async (parts, message, signal) => {
    const priority = only(parts, words);
    return priority && run(parts, priority, message, signal);
  };

/** What is recorded, looked at as a whole: anybody may, and sees what they may see. */
export const overviewCommands: CommandFamily = {
  read: ({ text }) => {
    const typed = text.trim().replace(/[.!?\s]+$/, '');
    if (overviewWords.test(typed)) return overview;
    if (promiseWords.some((form) => form.test(typed))) return promises;
    const [, of, page] = historyWords.exec(typed) ?? [];
    if (of)
      return about(of, (parts, priority, message, signal) =>
        history(parts, priority, Number(page ?? 1), message, signal),
      );
    const [, taken] = handoverWords.exec(typed) ?? [];
    return taken ? about(taken, handover) : undefined;
  },
  presses: {},
};
