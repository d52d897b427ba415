import type { CardReply, Message, Reply } from '../chat.ts';
import { askAgainCommands } from './ask-again.ts';
import { askingCommands } from './asking/family.ts';
import { changeCommands } from './changes/change-commands.ts';
import type { CommandFamily, Press } from './command.ts';
import { overviewCommands } from './overview/family.ts';
import type { BotParts } from './parts.ts';
import { peopleCommands } from './people/family.ts';
import { nearMissCommands } from './people/near-miss.ts';
import { reachCommands } from './reach/family.ts';
import { reviewCommands } from './review/review-commands.ts';
import { settingCommands } from './review/setting-commands.ts';
import { updateCommands } from './updates/update-commands.ts';

/** Asked in this order, before the message is read as a question. */
const families: readonly CommandFamily[] = [
  updateCommands,
  reviewCommands,
  settingCommands,
  changeCommands,
  peopleCommands,
  reachCommands,
  askingCommands,
  askAgainCommands,
  overviewCommands,
  nearMissCommands,
];

/** What the first family that knows the message does about it; undefined where none does. */
export const runFamilies = async (
  parts: BotParts,
  message: Message,
  signal: AbortSignal,
): Promise<Reply | undefined> => {
  for (const { read } of families) {
    const reply = await read(message)?.(parts, message, signal);
    if (reply) return reply;
  }
  return undefined;
};

/** What answers a pressed button; undefined where its verb belongs to no family. */
export const pressOf = ({ verb }: CardReply): Press | undefined =>
  families.map(({ presses }) => (Object.hasOwn(presses, verb) ? presses[verb] : undefined)).find(Boolean);
