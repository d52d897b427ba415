import { readConfirmation, readDeadline } from './read-deadline.ts';
import { readChoice, readTakeBack } from './read-decision.ts';
import { readCorrection, readNewFact } from './read-fact.ts';
import { readLead, readMeets } from './read-group.ts';
import { readCancellation, readMove, readNewMeeting } from './read-meeting.ts';
import { readOutcome } from './read-outcome.ts';
import type { ReadWish } from './wish.ts';

/** Every change that can be typed, in the order they are tried. */
const readers: readonly ReadWish[] = [
  readTakeBack,
  readChoice,
  readOutcome,
  readNewMeeting,
  readMove,
  readCancellation,
  readNewFact,
  readCorrection,
  readConfirmation,
  readDeadline,
  readLead,
  readMeets,
];

const asking =
  /^(?:who|what|when|where|which|why|how|is|are|was|were|does|did|do|has|have|can|could|should|will|if|so|and)\b/i;

/** The change that `text` asks for; undefined where it is a question or anything else. */
export const readWish: ReadWish = (text, book, today) => {
  // A phone writes curly apostrophes where the register file has straight ones.
  const typed = text.trim().replaceAll(/[‘’]/g, "'");
  if (typed.endsWith('?') || asking.test(typed)) return undefined;
  const plain = typed.replace(/[.!\s]+$/, '');
  for (const read of readers) {
    const wish = read(plain, book, today);
    if (wish) return wish;
  }
  return undefined;
};
