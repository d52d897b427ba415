import * as z from 'zod';
import type { CardReply, Reply } from '../chat.ts';
import { showNotice } from '../show/notice.ts';
import type { CommandFamily } from './command.ts';
import type { BotParts } from './parts.ts';
import { askForUpdates } from './request-update.ts';

/** Card data comes from the client, and is worth nothing until it has this shape. */
const shape = z.object({
  priorities: z.array(z.string().max(100)).min(1).max(50),
  prompt: z.string().regex(/^[\w:.|-]{1,220}$/),
});

const outdated = {
  title: 'This card no longer works',
  says: ['Nobody was asked. Type “ask” and the priority.'],
};

/** An asking of its own, but one for each card: pressed twice, it is sent once. */
const askAgain = async (parts: BotParts, press: CardReply, signal: AbortSignal): Promise<Reply> => {
  const { data } = shape.safeParse(press.data);
  if (!data) return { kind: 'say', shown: showNotice(outdated) };
  const { id, name, isGuest } = press.from;
  const asker = id ? await parts.people.rememberPerson({ id, name, isGuest }, signal) : undefined;
  const named = parts.book().register.priorities.filter((one) => data.priorities.includes(one.id));
  return askForUpdates(parts, asker, named, { id: data.prompt }, signal, true);
};

/** The button beside "already has a card". */
export const askAgainCommands: CommandFamily = { read: () => undefined, presses: { askAgain } };
