import type { CardReply, Reply } from '../../chat.ts';
import { mayDo, writeWhoMay } from '../../people/may-do.ts';
import type { Person } from '../../people/person.ts';
import { isReportedOn } from '../../status/council-settings.ts';
import type { BotParts } from '../parts.ts';
import { type PressedUpdate, readPressedUpdate, readTyped } from '../pressed-update.ts';
import { groupsOf } from '../who-answers-for.ts';
import { drawAgain } from './draw-again.ts';
import { isOvertaken, notRecorded, type UpdateTurn } from './update-turn.ts';

/** Why this card can't be sent by this person; undefined where it can. */
const barred = ({ parts, pressed, person, ...turn }: UpdateTurn): Reply | undefined => {
  const { commentary } = pressed.typed;
  if (!mayDo(person, 'record status', groupsOf(parts.book(), pressed.priority)))
    return notRecorded(
      'Not recorded',
      commentary,
      `An update on ${pressed.priority.short} takes ${writeWhoMay('record status')}. Nothing was recorded.`,
    );
  if (isOvertaken({ parts, pressed, person, ...turn }))
    return notRecorded(
      `${pressed.period} is closed`,
      commentary,
      'A later period has been reported since, so nothing new was recorded.',
      `For a card of this quarter write: update ${pressed.priority.short}`,
    );
  return undefined;
};

/** The presser as kept; undefined where storage does not answer. */
const recognised = async (
  parts: BotParts,
  { id, name, isGuest }: { readonly id: string; readonly name: string; readonly isGuest: boolean },
  signal: AbortSignal,
): Promise<Person | undefined> =>
  parts.people.rememberPerson({ id, name, isGuest }, signal).catch((error: unknown) => {
    parts.warn('a chair could not be recognised', error);
    return undefined;
  });

const nobody = (key: string): Person => ({ key, entraId: '', name: '', isGuest: false, posts: [] });

const isClosed = async (
  parts: BotParts,
  { priority }: PressedUpdate,
  signal: AbortSignal,
): Promise<boolean> =>
  parts.settings.read(signal).then(
    (settings) => !isReportedOn(settings, priority.id),
    () => false,
  );

/** Reads the pressed card and who pressed it, and goes on where both hold. */
export const attendUpdate = async (
  parts: BotParts,
  press: CardReply,
  signal: AbortSignal,
  goOn: (turn: UpdateTurn) => Promise<Reply>,
): Promise<Reply> => {
  const { commentary } = readTyped(press.data);
  const { id, name, isGuest } = press.from;
  const pressed = readPressedUpdate(press.data, parts.book(), parts.clock.now());
  if (!pressed)
    return notRecorded(
      'This card no longer works',
      commentary,
      'Nothing was recorded. Type "update" and the priority for a new card.',
    );
  if (!id)
    return notRecorded(
      'Not recorded',
      commentary,
      'Teams did not say who you are, so nothing was recorded. Please open the chat with me and send it there.',
    );
  const [person, latest, hasEnded] = await Promise.all([
    recognised(parts, { id, name, isGuest }, signal),
    parts.readLatestStatus(pressed.priority.id, signal),
    isClosed(parts, pressed, signal),
  ]);
  const isShared = press.address.conversation.kind !== 'personal';
  const turn = { parts, pressed, isShared, latest, signal };
  if (!person)
    return drawAgain({ ...turn, person: nobody('') }, { state: 'unconfirmed' }, { latest: 'unread' });
  if (hasEnded)
    return notRecorded(
      'No longer reported on',
      commentary,
      `Reporting on ${pressed.priority.short} has ended. Nothing was recorded; its history stays.`,
    );
  return barred({ ...turn, person }) ?? goOn({ ...turn, person });
};
