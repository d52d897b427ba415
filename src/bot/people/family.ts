import { londonDay } from '../../calendar/london.ts';
import type { CardReply, Message, Reply } from '../../chat.ts';
import type { Intent } from '../../people/intent.ts';
import { readIntent } from '../../people/read-intent.ts';
import type { CommandFamily } from '../command.ts';
import type { BotParts } from '../parts.ts';
import { beAway, beBack, workOn } from './absence.ts';
import { type Asking, refused } from './asking.ts';
import { endPost } from './end-post.ts';
import { handOver } from './hand-over.ts';
import { linkPlace, unlinkPlace } from './link-place.ts';
import { namePerson } from './name-person.ts';
import { readPressed } from './read-pressed.ts';
import { whatIsVacant, whoAreOfficers, whoHoldsWhat } from './show-holders.ts';

const carryOut = (asking: Asking, intent: Intent): Promise<Reply> => {
  switch (intent.kind) {
    case 'name':
      return namePerson(asking, intent);
    case 'end':
      return endPost(asking, intent);
    case 'hand over':
      return handOver(asking, intent);
    case 'away':
      return beAway(asking, intent);
    case 'back':
      return beBack(asking, intent);
    case 'days':
      return workOn(asking, intent);
    case 'link':
      return linkPlace(asking, intent);
    case 'unlink':
      return unlinkPlace(asking, intent);
    case 'who holds what':
      return whoHoldsWhat(asking);
    case 'what is vacant':
      return whatIsVacant(asking);
    case 'officers':
      return whoAreOfficers(asking);
  }
};

type Asked = Pick<Asking, 'mentions' | 'as'> & { readonly operation: string };

/** Recognises who asks: nothing is done for somebody whom Teams does not name. */
const attend = async (
  parts: BotParts,
  heard: Message | CardReply,
  intent: Intent,
  { operation, mentions, as }: Asked,
  signal: AbortSignal,
): Promise<Reply> => {
  const { id, name, isGuest } = heard.from;
  if (!id)
    return refused(
      'Nothing was changed',
      'Teams did not say who you are. Please write to me in our personal chat.',
    );
  const today = londonDay(parts.clock.now());
  try {
    const speaker = await parts.people.rememberPerson({ id, name, isGuest }, signal);
    const asking = { parts, speaker, address: heard.address, mentions, today, as, signal };
    return await carryOut({ ...asking, operation: `${operation}!${speaker.key}` }, intent);
  } catch (error) {
    parts.warn('a command about people could not be carried out', error);
    return refused(
      'That could not be confirmed',
      'The partnership’s records did not answer in time. Please do it again: nothing is done twice.',
    );
  }
};

/** People and places: who holds what, who is away, which channel is whose. */
export const peopleCommands: CommandFamily = {
  read: ({ text, mentions }) => {
    const intent = readIntent(
      text,
      mentions.map(({ name }) => name),
    );
    return (
      intent &&
      ((parts, message, signal) => {
        const operation = `${message.address.conversation.id}!${message.id}`;
        return attend(parts, message, intent, { operation, mentions: message.mentions, as: 'say' }, signal);
      })
    );
  },
  presses: {
    people: async (parts, press, signal) => {
      const pressed = readPressed(press.data);
      if (!pressed)
        return refused('This card no longer works', 'Nothing was changed. Please write the command again.');
      const { intent, operation } = pressed;
      return attend(parts, press, intent, { operation, mentions: [], as: 'replace' }, signal);
    },
  },
};
