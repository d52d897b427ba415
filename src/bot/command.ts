import type { CardReply, Message, Reply } from '../chat.ts';
import type { BotParts } from './parts.ts';

/** Does what a message asks; undefined where it turns out to be a question after all. */
export type Run = (parts: BotParts, message: Message, signal: AbortSignal) => Promise<Reply | undefined>;

export type Press = (parts: BotParts, press: CardReply, signal: AbortSignal) => Promise<Reply>;

/** One family of commands: a file of its own, and a line in `command-table.ts`. */
export type CommandFamily = {
  /** What to do about a message; undefined where it is none of these commands. */
  readonly read: (message: Message) => Run | undefined;
  /** What to do about a button pressed, by its verb. */
  readonly presses: Readonly<Record<string, Press>>;
};
