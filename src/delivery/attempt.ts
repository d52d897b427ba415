import type { Shown } from '../chat.ts';
import { ended, putBack } from './after-outcome.ts';
import type { Known } from './conversations.ts';
import type { DeliveryRow } from './delivery.ts';
import { isWorthReopening, noLongerNeeded } from './next-step.ts';
import { openAnew } from './open-anew.ts';
import { isStranger } from './owed.ts';
import { mannerOf, type Parts, soon } from './parts.ts';
import { type Hands, type Outcome, send } from './send.ts';
import { writeOutcome } from './write-outcome.ts';

const drawn = 'could not be drawn';
const mostDrawings = 5;

const knownPlace = async ({ conversations }: Parts, row: DeliveryRow): Promise<Known | undefined> => {
  const { content, recipient } = row;
  if (content.kind === 'edit') return conversations.find(content.conversation, soon());
  return recipient.kind === 'person'
    ? conversations.personal(recipient.key, soon())
    : conversations.find(recipient.conversation, soon());
};

/** The card; or what becomes of the row when there is none. */
const draw = async (parts: Parts, row: DeliveryRow): Promise<{ readonly shown: Shown } | DeliveryRow> => {
  try {
    const shown = await parts.draw(row.content, mannerOf(row));
    return shown ? { shown } : ended(row, noLongerNeeded);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    parts.log('delivery could not be drawn', { id: row.id, reason });
    const tried = { ...row, trail: [...row.trail, drawn] };
    const times = tried.trail.filter((entry) => entry === drawn).length;
    return times >= mostDrawings
      ? ended(tried, drawn)
      : putBack(tried, parts.clock.real(), parts.timing.drawAgainMs * 2 ** (times - 1));
  }
};

/** Somebody the bot has not met may speak to it before the card is too late to be of use. */
const forStranger = ({ clock, timing }: Parts, row: DeliveryRow): DeliveryRow =>
  putBack({ ...row, reason: isStranger }, clock.real(), timing.strangerMs);

/** Delivers a claimed row once, within the limits, and says what it is to become. */
const attemptOnce = async (parts: Parts, hands: Hands, row: DeliveryRow): Promise<Outcome> => {
  const known = await knownPlace(parts, row);
  if (!known) return forStranger(parts, row);
  if (known.unreachable && known.address.member && isWorthReopening(row, known.unreachable.why))
    return openAnew(parts, hands, row, known);
  if (known.unreachable) return ended(row, `cannot be reached: ${known.unreachable.why}`);
  const drawing = await draw(parts, row);
  if (!('shown' in drawing)) return drawing;
  const now = parts.clock.real();
  const free = await parts.pace.conversationFree(known.address.conversation.id, now);
  if (free > now) return putBack(row, now, free - now);
  const edit = row.content.kind === 'edit' ? row.content.activity : undefined;
  return send(parts, hands, row, { address: known.address, shown: drawing.shown, edit });
};

/** Delivers a claimed row and records what came of it. */
export const attempt = async (parts: Parts, hands: Hands, row: DeliveryRow): Promise<Outcome> => {
  const outcome = await attemptOnce(parts, hands, row);
  return outcome === 'lost' ? 'lost' : writeOutcome(parts, outcome);
};
