import { answerMessage } from './bot/answer-message.ts';
import { pressOf, runFamilies } from './bot/command-table.ts';
import { greet } from './bot/greet.ts';
import { createMemory } from './bot/memory.ts';
import type { BotParts } from './bot/parts.ts';
import { readCommand } from './bot/read-command.ts';
import { recordUpdate } from './bot/record-update.ts';
import { rememberPlace } from './bot/remember-place.ts';
import { runCommand } from './bot/run-command.ts';
import { storageAway } from './bot/storage-away.ts';
import { welcome } from './bot/welcome.ts';
import type { CardReply, Heeded, Message, Reply } from './chat.ts';
import type { Context } from './question/question.ts';

export type Bot = {
  /** What to do about what was heard. Storage calls stop when the signal aborts. */
  readonly hear: (heard: Heeded, signal: AbortSignal) => Promise<readonly Reply[]>;
  /** Resolves when nothing a turn left behind (remembering who and where) is still going on. */
  readonly settled: () => Promise<void>;
};

/** A conversation's last subject is kept for this many conversations. */
const mostConversations = 5_000;

/** The joint of asking and recording: sorts what was heard to the one thing the bot does about it. */
export const createBot = (parts: BotParts): Bot => {
  const memory = createMemory<Context>(mostConversations);
  const behind = new Set<Promise<void>>();

  /** Nobody waits for it: a question is answered whether storage answers or not. */
  const afterwards = (work: Promise<void>): void => {
    const done = work
      .catch((error: unknown) => parts.warn('a conversation could not be kept', error))
      .finally(() => behind.delete(done));
    behind.add(done);
  };

  const answer = async (message: Message, signal: AbortSignal): Promise<readonly Reply[]> => {
    const { conversation } = message.address;
    const said = await answerMessage(parts, message, memory.recall(conversation), signal);
    memory.keep(conversation, said.context);
    return [said.reply];
  };

  const onMessage = async (message: Message, signal: AbortSignal): Promise<readonly Reply[]> => {
    const command = readCommand(message.text);
    const running = command
      ? runCommand(parts, command, message, signal)
      : runFamilies(parts, message, signal);
    const done = await running.catch(storageAway(parts, message.text));
    return done ? [done] : answer(message, signal);
  };

  const onCard = async (press: CardReply, signal: AbortSignal): Promise<readonly Reply[]> => {
    if (press.verb === 'recordStatus') return [await recordUpdate(parts, press, signal)];
    const family = pressOf(press);
    if (family) return [await family(parts, press, signal).catch(storageAway(parts, undefined))];
    const { asks } = press.data;
    if (press.verb !== 'ask' || typeof asks !== 'string') return [welcome(parts.book().register.partnership)];
    return onMessage({ ...press, kind: 'message', text: asks, mentions: [] }, signal);
  };

  return {
    hear: async (heard, signal) => {
      afterwards(rememberPlace(parts, heard));
      await parts.look(signal);
      switch (heard.kind) {
        case 'message':
          return onMessage(heard, signal);
        case 'cardReply':
          return onCard(heard, signal);
        case 'arrived':
          return greet(parts, heard, signal);
        case 'left':
          return [];
      }
    },
    settled: async () => void (await Promise.all(behind)),
  };
};
