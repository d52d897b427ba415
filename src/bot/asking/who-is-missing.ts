import { londonDay, writeDay } from '../../calendar/london.ts';
import { answering } from '../../people/answering.ts';
import { writeList } from '../../people/write-post.ts';
import type { Round } from '../../reminders/round.ts';
import { showSheet } from '../../show/sheet.ts';
import type { BotParts } from '../parts.ts';
import { whoCouldAnswerFor } from '../who-answers-for.ts';
import { onlyPrivately, say } from './for-officers.ts';
import { type Missing, readMissing, readRounds } from './missing.ts';
import { nextRound, writeRound } from './next-round.ts';

/** "Domestic abuse: Dana Chair (away until 3 January 2027, so I ask the deputy)" */
export const writeMissing = async (
  parts: Pick<BotParts, 'people' | 'book' | 'clock'>,
  { priority }: Pick<Missing, 'priority'>,
  signal: AbortSignal,
): Promise<string> => {
  const who = await whoCouldAnswerFor(parts, priority, signal);
  const { asked, why } = answering(who, londonDay(parts.clock.now()));
  const names = writeList(asked.map(({ name }) => name || 'somebody I have not met yet'));
  return `${priority.name}: ${names || 'nobody is named for it'}${why ? ` (${why})` : ''}`;
};

const section = async (parts: BotParts, round: Round, signal: AbortSignal) => {
  const missing = await readMissing(parts, round, signal);
  const lines = await Promise.all(missing.map((one) => writeMissing(parts, one, signal)));
  return {
    heading: `${round.period}, return date ${writeDay(round.returnBy)}: ${missing.length} of ${round.priorities.length} missing`,
    lines: lines.length > 0 ? lines : ['Everybody has replied.'],
  };
};

/** "Who hasn't replied?" */
export const whoIsMissing = onlyPrivately(
  'see delivery',
  'Seeing who has not replied',
  async ({ parts, signal }) => {
    const today = londonDay(parts.clock.now());
    const rounds = await readRounds(parts, today, await parts.workingDays(), signal);
    if (rounds.length === 0) {
      const next = await nextRound(parts, today, signal);
      return say({
        title: 'Nothing is asked at the moment',
        says: [next ? writeRound(next) : 'Write “ask everyone”, or set a rhythm: “reporting is quarterly”.'],
      });
    }
    const sections = await Promise.all(rounds.map((round) => section(parts, round, signal)));
    const next = [
      { title: 'Summary', asks: 'summary' },
      { title: 'Remind them now', asks: 'chase' },
      { title: 'Who can’t you reach?', asks: 'Who can’t you reach?' },
    ];
    return { kind: 'say', shown: showSheet({ title: 'Who has not replied', intro: '', sections, next }) };
  },
);
