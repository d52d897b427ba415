import { writeInstant } from '../calendar/london.ts';
import type { Reply } from '../chat.ts';
import type { Instant } from '../clock.ts';
import { mayDo, writeWhoMay } from '../people/may-do.ts';
import type { Person } from '../people/person.ts';
import { showNotice } from '../show/notice.ts';
import type { BotParts } from './parts.ts';

const say = (title: string, ...says: readonly string[]): Reply => ({
  kind: 'say',
  shown: showNotice({ title, says }),
});

/** Moves a rehearsal's clock, so that what is due then comes by itself. */
export const moveClock = (parts: BotParts, person: Person | undefined, to: Instant | undefined): Reply => {
  const { moveTo, now } = parts.clock;
  if (!moveTo) return say('The clock is real here', 'It can only be moved in a rehearsal (npm start).');
  if (!mayDo(person, 'move clock'))
    return say(
      'The clock was not moved',
      `That takes ${writeWhoMay('move clock')}. It is ${writeInstant(now())}.`,
    );
  if (to === undefined)
    return say(
      `The clock shows ${writeInstant(now())}`,
      'To move it, write a day and a time: clock 3 March 2027 08:59',
    );
  moveTo(to);
  parts.nudge();
  return say(
    `The clock now shows ${writeInstant(to)}`,
    'Whatever is due by then comes by itself, within a minute of its time.',
  );
};
