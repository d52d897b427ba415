import type { CardReply, Reply } from '../chat.ts';
import { leadingGroups } from '../people/leading-groups.ts';
import { mayDo, writeWhoMay } from '../people/may-do.ts';
import type { Person } from '../people/person.ts';
import { showNotice } from '../show/notice.ts';
import { showRecorded } from '../show/recorded.ts';
import type { UpdateRequestShown } from '../show/update-request.ts';
import { readNewStatus } from '../status/new-status.ts';
import type { NewStatus, Recorded } from '../status/status.ts';
import { editPostsTodo } from '../status/thing.ts';
import { nameUpdate } from './named-update.ts';
import type { BotParts } from './parts.ts';
import { type PressedUpdate, readPressedUpdate, readTyped } from './pressed-update.ts';
import { updateCard } from './update-card.ts';
import { groupsOf } from './who-answers-for.ts';

type State = Pick<UpdateRequestShown, 'latest' | 'state' | 'problems'>;

const say = (title: string, theirWords: string, ...says: readonly string[]): Reply => ({
  kind: 'say',
  shown: showNotice({ title, says, theirWords }),
});

/** The same card again, with all that was typed. */
const again = (parts: BotParts, pressed: PressedUpdate, state: State, prompt = pressed.prompt): Reply => ({
  kind: 'replace',
  shown: updateCard(parts.book(), { ...pressed, prompt }, { ...state, typed: pressed.typed }),
});

const unconfirmed = (parts: BotParts, pressed: PressedUpdate): Reply =>
  again(parts, pressed, { latest: 'unread', state: 'unconfirmed' });

/** What the card turns into, whatever became of the update. */
const shownOutcome = async (
  parts: BotParts,
  pressed: PressedUpdate,
  outcome: Recorded,
  signal: AbortSignal,
): Promise<Reply> => {
  switch (outcome.kind) {
    case 'unconfirmed':
      return unconfirmed(parts, pressed);
    case 'changed':
      return again(parts, pressed, {
        latest: await nameUpdate(parts, outcome.latest, signal),
        state: 'changed',
      });
    case 'differs': {
      const latest = await nameUpdate(parts, outcome.update, signal);
      // A correction is an operation of its own: pressed again, it must not meet the one it corrects.
      return again(
        parts,
        pressed,
        { latest, state: 'differs' },
        `${pressed.prompt}:${outcome.update.version}`,
      );
    }
    default: {
      const named = await nameUpdate(parts, outcome.update, signal);
      const { name } = pressed.priority;
      const wasAlready = outcome.kind === 'already';
      const scale = parts.book().register.ratings;
      return { kind: 'replace', shown: showRecorded({ ...named, priority: name, scale, wasAlready }) };
    }
  }
};

/** The update as typed, from this person; or a sentence beside each field that keeps it from being one. */
const readUpdate = (parts: BotParts, pressed: PressedUpdate, person: Person) => {
  const { register } = parts.book();
  const operation = `${pressed.prompt}!${person.key}`;
  const { priority, period, basedOn } = pressed;
  const context = {
    priority: priority.id,
    period,
    group: leadingGroups(priority, register.plans)[0],
    by: person.key,
    operation,
    basedOn,
    at: parts.clock.now(),
    todos: [editPostsTodo(priority.id, period, operation)],
  };
  return readNewStatus(pressed.fields, context, register.ratings);
};

const record = async (
  parts: BotParts,
  pressed: PressedUpdate,
  update: NewStatus,
  signal: AbortSignal,
): Promise<Reply> => {
  const outcome = await parts.recordStatus(update, signal);
  if (outcome.kind === 'recorded') parts.nudge();
  return shownOutcome(parts, pressed, outcome, signal);
};

/** Records what a chair sent from an update card, and turns the card into what stands. */
export const recordUpdate = async (
  parts: BotParts,
  press: CardReply,
  signal: AbortSignal,
): Promise<Reply> => {
  const { commentary } = readTyped(press.data);
  const { id, name, isGuest } = press.from;
  const pressed = readPressedUpdate(press.data, parts.book(), parts.clock.now());
  if (!pressed)
    return say(
      'This card no longer works',
      commentary,
      'Nothing was recorded. Type "update" and the priority for a new card.',
    );
  if (!id)
    return say(
      'Not recorded',
      commentary,
      'Teams did not say who you are, so nothing was recorded. Please open the chat with me and send it there.',
    );
  const person = await parts.people.rememberPerson({ id, name, isGuest }, signal).catch((error: unknown) => {
    parts.warn('a chair could not be recognised', error);
    return undefined;
  });
  if (!person) return unconfirmed(parts, pressed);
  if (!mayDo(person, 'record status', groupsOf(parts.book(), pressed.priority)))
    return say(
      'Not recorded',
      commentary,
      `An update on ${pressed.priority.short} takes ${writeWhoMay('record status')}. Nothing was recorded.`,
    );
  const read = readUpdate(parts, pressed, person);
  if (read.kind === 'valid') return record(parts, pressed, read.update, signal);
  const latest = await parts.readLatestStatus(pressed.priority.id, signal);
  const named = typeof latest === 'string' ? latest : await nameUpdate(parts, latest, signal);
  return again(parts, pressed, { latest: named, state: 'problems', problems: read.problems });
};
