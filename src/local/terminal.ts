import type { CardReply, Deliver, Heeded, Message, Reply } from '../chat.ts';
import { type Filling, filledWith, nextQuestion } from './filling.ts';
import { createNewestCard, type NewestCard } from './newest-card.ts';
import { robin } from './robin.ts';

export type Terminal = {
  /** Takes one line as typed; resolves when everything it brings is printed. */
  readonly take: (line: string) => Promise<void>;
  /** Prints what the bot says unasked. */
  readonly deliver: Deliver;
  readonly untilButton: NewestCard['untilButton'];
};

type Parts = {
  readonly hear: (heard: Heeded, signal: AbortSignal) => Promise<readonly Reply[]>;
  readonly print: (text: string) => void;
};

/** Longer than the bot gives a turn. */
const patienceMs = 30_000;

/** The place of the rehearsal's personal chat, whichever client it is held in. */
const heard = (id: string): Omit<Message, 'kind' | 'text' | 'mentions'> => ({
  id,
  from: { ...robin, isGuest: false },
  address: {
    conversation: { id: 'rehearsal-personal-chat', kind: 'personal', thread: undefined, name: undefined },
    serviceUrl: 'http://127.0.0.1/terminal',
    tenant: undefined,
    bot: 'terminal',
  },
});

/** Ids as a chat gives them: no two alike, not even after a restart. */
const createIds = (): (() => string) => {
  let count = 0;
  return () => {
    count += 1;
    return `terminal-${process.pid}-${process.hrtime.bigint()}-${count}`;
  };
};

/** A chat in lines of text: buttons are pressed by their number, a card's fields are asked for one by one. */
export const createTerminal = ({ hear, print }: Parts): Terminal => {
  const newest = createNewestCard(print);
  const nextId = createIds();
  let filling: Filling | undefined;

  const put = async (message: Message | CardReply): Promise<void> => {
    for (const reply of await hear(message, AbortSignal.timeout(patienceMs)))
      if (reply.kind !== 'nothing')
        newest.show(reply.shown, reply.kind === 'replace' ? 'The card now reads:\n' : '');
  };

  const carryOn = async (now: Filling): Promise<void> => {
    const question = nextQuestion(now);
    filling = question === undefined ? undefined : now;
    if (question !== undefined) return print(question);
    const { verb, data } = now.button;
    const filled = { ...data, ...now.values };
    await put({ kind: 'cardReply', ...heard(nextId()), verb, data: filled, card: undefined });
  };

  return {
    take: async (line) => {
      if (filling) return carryOn(filledWith(filling, line));
      if (line.trim() === '') return;
      const button = /^\d+$/.test(line.trim()) ? newest.button(Number(line)) : undefined;
      if (button) return carryOn({ button, left: newest.fields(), values: {} });
      await put({ kind: 'message', ...heard(nextId()), text: line, mentions: [] });
    },
    deliver: async ({ shown, edit }) => {
      newest.show(shown, edit === undefined ? 'The bot writes:\n' : 'An earlier card now reads:\n');
      return { kind: 'accepted', activity: edit ?? nextId(), status: 201 };
    },
    untilButton: newest.untilButton,
  };
};
