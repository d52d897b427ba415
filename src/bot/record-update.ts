import { londonDay } from '../calendar/london.ts';
import type { CardReply, Reply } from '../chat.ts';
import type { Priority, Register } from '../partnership/register.ts';
import { leadingGroups } from '../people/leading-groups.ts';
import { preElection, publishing, type SettingSet } from '../status/council-settings.ts';
import { type ReadStatus, readNewStatus, type StatusContext } from '../status/new-status.ts';
import type { NewStatus, Recorded } from '../status/status.ts';
import { editPostsTodo, seenThing } from '../status/thing.ts';
import type { BotParts } from './parts.ts';
import { attendUpdate } from './updates/attend-update.ts';
import { drawAgain, drawStep2 } from './updates/draw-again.ts';
import { keepSeen } from './updates/keep-seen.ts';
import { tellOfficers } from './updates/tell-officers.ts';
import { dropDraft, operationOf, showStanding, type UpdateTurn } from './updates/update-turn.ts';

/** What the card turns into, whatever became of the update. */
const shownOutcome = async (turn: UpdateTurn, outcome: Recorded): Promise<Reply> => {
  switch (outcome.kind) {
    case 'unconfirmed':
      return drawAgain(turn, { state: 'unconfirmed' }, { latest: 'unread' });
    case 'changed':
      return drawAgain(turn, { state: 'changed' }, { latest: outcome.latest });
    case 'differs': {
      // A correction is an operation of its own: pressed again, it must not meet the one it corrects.
      const prompt = `${turn.pressed.prompt}:${outcome.update.version}`;
      return drawAgain(turn, { state: 'differs' }, { latest: outcome.update, prompt });
    }
    default: {
      const { parts, signal } = turn;
      const [reply] = await Promise.all([
        showStanding(turn, outcome.update, outcome.kind === 'already'),
        dropDraft(turn),
        tellOfficers(parts, outcome.update, signal),
      ]);
      return reply;
    }
  }
};

/** The newest plan that names the priority: what is compared across plans says nothing. */
const planOf = ({ titles }: Priority, { plans }: Register): string | undefined =>
  plans
    .filter(({ id }) => titles.some(({ plan }) => plan === id))
    .toSorted((one, other) => other.years.first - one.years.first)[0]?.id;

/** Readers see it at once, unless an officer publishes: always so in a pre-election period. */
const publishOn = ({ parts }: UpdateTurn, settings: readonly SettingSet[]): string | undefined => {
  const today = londonDay(parts.clock.now());
  return publishing(settings, parts.publishing) === 'at once' && !preElection(settings, today)
    ? today
    : undefined;
};

const contextOf = (turn: UpdateTurn): StatusContext => {
  const { parts, pressed, person } = turn;
  const { register } = parts.book();
  const { priority, period, basedOn, step, isSure, isSureOfWords } = pressed;
  const operation = operationOf(turn);
  const at = parts.clock.now();
  return {
    priority: priority.id,
    period,
    group: leadingGroups(priority, register.plans)[0],
    plan: planOf(priority, register),
    by: person.key,
    operation,
    basedOn,
    at,
    today: londonDay(at),
    todos: [editPostsTodo(priority.id, period, operation)],
    step,
    isSure,
    isSureOfWords,
  };
};

const record = async (turn: UpdateTurn, update: NewStatus, press: CardReply): Promise<Reply> => {
  const { parts, signal } = turn;
  const outcome = await parts.recordStatus(update, signal);
  if (outcome.kind === 'recorded') parts.nudge();
  if (outcome.kind === 'recorded' || outcome.kind === 'already')
    await keepSeen(parts, press, seenThing(outcome.update), turn.person.key);
  return shownOutcome(turn, outcome);
};

/** What is asked back, or the update recorded. */
const answered = async (
  turn: UpdateTurn,
  read: ReadStatus,
  settings: readonly SettingSet[],
  press: CardReply,
): Promise<Reply> => {
  switch (read.kind) {
    case 'valid': {
      const on = publishOn(turn, settings);
      return record(turn, { ...read.update, ...(on ? { publishOn: on } : {}) }, press);
    }
    case 'step 2':
      return drawStep2(turn, { state: 'asked' });
    case 'problems': {
      const isFirst = read.problems.some(({ field }) => ['rating', 'forecast', 'commentary'].includes(field));
      const draw = turn.pressed.step === 2 && !isFirst ? drawStep2 : drawAgain;
      return draw(turn, { state: 'problems', problems: read.problems });
    }
    case 'queries': {
      const draw = turn.pressed.step === 2 ? drawStep2 : drawAgain;
      return draw(turn, { state: 'queries', problems: read.queries });
    }
  }
};

/** The fields as they were sent; `again` where they are last time's. */
export type Sent = Pick<StatusContext, 'again'> & { readonly fields: UpdateTurn['pressed']['fields'] };

/** Records `sent`, or says what keeps it from being recorded. */
export const recordSent = async (turn: UpdateTurn, sent: Sent, press: CardReply): Promise<Reply> => {
  const { parts, signal } = turn;
  const settings = await parts.settings.read(signal).catch((error: unknown) => {
    parts.warn('the council’s settings could not be read', error);
    return undefined;
  });
  if (!settings) return drawAgain(turn, { state: 'unconfirmed' }, { latest: 'unread' });
  const context = { ...contextOf(turn), again: sent.again };
  const read = readNewStatus(sent.fields, context, parts.book().register.ratings);
  return answered(turn, read, settings, press);
};

/** Records what a chair sent from an update card, and turns the card into what stands. */
export const recordUpdate = (parts: BotParts, press: CardReply, signal: AbortSignal): Promise<Reply> =>
  attendUpdate(parts, press, signal, (turn) => recordSent(turn, turn.pressed, press));
