import { londonDay } from '../../calendar/london.ts';
import type { RhythmRead } from '../../reminders/read-rhythm.ts';
import type { Run } from '../command.ts';
import { only, say } from './for-officers.ts';
import { nextRound, writeRound } from './next-round.ts';

/** Sets when updates are asked for; from then on the rhythm asks. */
export const setRhythm = (read: RhythmRead): Run =>
  only('review updates', 'Setting when updates are due', async ({ parts, person, message, signal }) => {
    if (read.kind === 'wrong') return say({ title: 'Nothing was changed', says: [read.says] });
    const set = { ...read.setting, by: person.key, at: parts.clock.now() };
    await parts.settings.set(set, `${message.id}!${person.key}`, signal);
    parts.nudge();
    const round = await nextRound(parts, londonDay(set.at), signal);
    return say({
      title: 'Set',
      says: [read.says, round ? writeRound(round) : 'Nothing is asked now.'],
      next: [{ title: 'Who has not replied', asks: 'Who hasn’t replied?' }],
    });
  });
