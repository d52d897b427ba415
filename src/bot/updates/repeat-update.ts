import { londonDay } from '../../calendar/london.ts';
import type { CardReply, Reply } from '../../chat.ts';
import { noChange } from '../../status/no-change.ts';
import type { BotParts } from '../parts.ts';
import { recordSent } from '../record-update.ts';
import { attendUpdate } from './attend-update.ts';
import { drawAgain } from './draw-again.ts';
import { operationOf, showStanding, type UpdateTurn } from './update-turn.ts';

/** Last time's update under this period: its words are kept and marked as unchanged. */
const repeat = async (turn: UpdateTurn, press: CardReply): Promise<Reply> => {
  const { latest, parts } = turn;
  if (latest === 'unread') return drawAgain(turn, { state: 'unconfirmed' });
  const last = latest === 'none' ? undefined : latest;
  // Pressed again, it must not be taken for one more in a row.
  if (last?.operation === operationOf(turn)) return showStanding(turn, last, true);
  const again = noChange(last, londonDay(parts.clock.now()));
  if (again.kind === 'words wanted')
    return drawAgain(turn, { state: 'problems', problems: [{ field: 'commentary', says: again.says }] });
  const { fields, unchanged, wordsOf } = again;
  const sent = { ...turn, pressed: { ...turn.pressed, fields, step: 2, isSure: true } } as const;
  return recordSent(sent, { fields, again: { unchanged, wordsOf } }, press);
};

/** "No change since last time". */
export const repeatUpdate = (parts: BotParts, press: CardReply, signal: AbortSignal): Promise<Reply> =>
  attendUpdate(parts, press, signal, (turn) => repeat(turn, press));

/** From step 2 back to step 1, with all that was typed. */
export const backToStep1 = (parts: BotParts, press: CardReply, signal: AbortSignal): Promise<Reply> =>
  attendUpdate(parts, press, signal, (turn) => drawAgain(turn, { state: 'draft' }));
