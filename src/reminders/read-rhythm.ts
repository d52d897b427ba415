import { type Day, writeDay } from '../calendar/london.ts';
import { readDay } from '../people/read-day.ts';
import type { Setting } from '../status/council-settings.ts';

/** A reporting rhythm as typed, with the sentence that confirms it; or why it can't be read. */
export type RhythmRead =
  | { readonly kind: 'set'; readonly setting: Setting; readonly says: string }
  | { readonly kind: 'wrong'; readonly says: string };

const quarterly =
  /^(?:(?:the )?(?:reporting|reporting rhythm|updates) (?:is|are|runs?|goes) (?:due )?(?:quarterly|(?:every|each|by the) quarter)|report quarterly|ask (?:for updates )?(?:quarterly|every quarter))$/i;
const byMeetings =
  /^(?:the )?(?:reporting|reporting rhythm|updates) (?:follows?|goes by|go by|is by|is back from|are back from) (?:the )?(?:next )?(?:meetings?|committee dates?|scrutiny(?: meetings?)?)$/i;
const never =
  /^(?:(?:stop|end) (?:asking for updates|the reporting rhythm)|(?:the )?reporting(?: rhythm)? is off|no reporting rhythm)$/i;
const dueOn = /^(?:the )?(?:updates|replies) are (?:due|wanted|needed) (?:on|by) (.+)$/i;

const set = (setting: Setting, says: string): RhythmRead => ({ kind: 'set', setting, says });

const readReturn = (words: string, today: Day): RhythmRead => {
  const read = readDay(words, today);
  if (read.kind === 'wrong') return read;
  if (read.day < today) return { kind: 'wrong', says: `${writeDay(read.day)} has passed.` };
  return set(
    { kind: 'return date', on: read.day },
    `Updates on every priority are due on ${writeDay(read.day)}. I ask ten working days before, or at the next working hour where that has passed.`,
  );
};

/** "Reporting is quarterly", "updates are due on 15 January 2027"; undefined for anything else. */
export const readRhythm = (text: string, today: Day): RhythmRead | undefined => {
  if (quarterly.test(text))
    return set(
      { kind: 'rhythm', every: 'quarter' },
      'Updates are due on the last working day of each quarter, April to March. I ask ten working days before.',
    );
  if (byMeetings.test(text))
    return set(
      { kind: 'rhythm', every: 'meeting' },
      'Updates are due ten working days before the next meeting in the partnership’s records, and by the quarter while none is dated. I ask ten working days before that.',
    );
  if (never.test(text))
    return set(
      { kind: 'rhythm', every: 'never' },
      'I ask for updates only when somebody tells me to: “ask everyone”.',
    );
  const [, words] = dueOn.exec(text) ?? [];
  return words === undefined ? undefined : readReturn(words, today);
};
