import { londonDay } from '../../calendar/london.ts';
import type { Reply } from '../../chat.ts';
import { showUpdateAction, type UpdateActionShown } from '../../show/update-action.ts';
import type { UpdateRequestShown } from '../../show/update-request.ts';
import { isPublished } from '../../status/standing.ts';
import type { LatestStatus } from '../../status/status.ts';
import { nameLatest } from '../named-update.ts';
import { updateCard } from '../update-card.ts';
import { keepDraft, toPresser, type UpdateTurn } from './update-turn.ts';

type State = Pick<UpdateRequestShown, 'state' | 'problems'>;

/** The latest update as the card shows it: none of its words where others look on and it is not published. */
const latestShown = async ({ parts, isShared, signal }: UpdateTurn, latest: LatestStatus) => {
  if (typeof latest === 'string') return { latest };
  const isOpen = !isShared || isPublished(latest, londonDay(parts.clock.now()));
  return {
    latest: isOpen ? await nameLatest(parts, latest, signal) : ('none' as const),
    basedOn: latest.version,
  };
};

/** Step 1 again, with all that was typed, kept as a draft. */
export const drawAgain = async (
  turn: UpdateTurn,
  state: State,
  { latest = turn.latest, prompt = turn.pressed.prompt } = {},
): Promise<Reply> => {
  const { parts, pressed } = turn;
  const [seen] = await Promise.all([latestShown(turn, latest), keepDraft(turn)]);
  const about = { priority: pressed.priority, period: pressed.period, prompt };
  return toPresser(turn, updateCard(parts.book(), about, { ...state, ...seen, typed: pressed.typed }));
};

type ActionState = Pick<UpdateActionShown, 'state' | 'problems'>;

/** Step 2, once step 1 is kept. */
export const drawStep2 = async (turn: UpdateTurn, state: ActionState): Promise<Reply> => {
  const { parts, pressed } = turn;
  const [seen, isKept] = await Promise.all([latestShown(turn, turn.latest), keepDraft(turn)]);
  const shown = showUpdateAction({
    prompt: pressed.prompt,
    priority: { id: pressed.priority.id, name: pressed.priority.name },
    period: pressed.period,
    scale: parts.book().register.ratings,
    typed: pressed.typed,
    isKept,
    isSure: pressed.isSure || pressed.isSureOfWords,
    ...seen,
    ...basedOn(pressed),
    ...state,
  });
  return toPresser(turn, shown);
};

/** What the presser based theirs on stays: what is newer is said when it is sent, not passed over. */
const basedOn = ({ basedOn: seen }: UpdateTurn['pressed']) => (seen === undefined ? {} : { basedOn: seen });
