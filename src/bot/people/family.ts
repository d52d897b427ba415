import type { Reply } from '../../chat.ts';
import type { Intent } from '../../people/intent.ts';
import { readIntent } from '../../people/read-intent.ts';
import type { CommandFamily } from '../command.ts';
import { beAway, beBack, workOn } from './absence.ts';
import { type Asking, refused } from './asking.ts';
import { askedIn, attend } from './attend.ts';
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

const reads: ReadonlySet<Intent['kind']> = new Set(['who holds what', 'what is vacant', 'officers']);

/** People and places: who holds what, who is away, which channel is whose. */
export const peopleCommands: CommandFamily = {
  read: (message) => {
    const intent = readIntent(
      message.text,
      message.mentions.map(({ name }) => name),
    );
    return (
      intent &&
      ((parts, _message, signal) => {
        const asked = { ...askedIn(message), isRead: reads.has(intent.kind) };
        return attend(parts, message, (asking) => carryOut(asking, intent), asked, signal);
      })
    );
  },
  presses: {
    people: async (parts, press, signal) => {
      const pressed = readPressed(press.data);
      if (!pressed)
        return refused('This card no longer works', 'Nothing was changed. Please write the command again.');
      const { intent, operation } = pressed;
      const asked = { operation, mentions: [], as: 'replace', isRead: false } as const;
      return attend(parts, press, (asking) => carryOut(asking, intent), asked, signal);
    },
  },
};
