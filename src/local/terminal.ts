import type { CardReply, Deliver, Heeded, Message, Reply, Shown } from '../chat.ts';
import { type CardButton, cardButtons, cardFields } from './card-form.ts';
import { type Filling, filledWith, nextQuestion } from './filling.ts';
import { robin } from './robin.ts';

export type Terminal = {
  /** Takes one line as typed; resolves when everything it brings is printed. */
  readonly take: (line: string) => Promise<void>;
  /** Prints what the bot says unasked. */
  readonly deliver: Deliver;
  /** Resolves when a card stands there that has a button of this number, or nothing more is to be expected. */
  readonly untilButton: (number: number, patience: AbortSignal) => Promise<void>;
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

/** A chat in lines of text: buttons are pressed by their number, a card's fields are asked for one by one. */
export const createTerminal = ({ hear, print }: Parts): Terminal => {
  const wakes = new Set<() => void>();
  let buttons: readonly CardButton[] = [];
  let shownCard: Shown['card'] = {};
  let filling: Filling | undefined;
  let count = 0;

  const show = ({ card, text }: Shown, before = ''): void => {
    [buttons, shownCard] = [cardButtons(card), card];
    const numbered = buttons.map(({ title }, index) => `[${index + 1}] ${title}`).join('  ');
    print(`${before}${text}${numbered && `\n${numbered}`}\n`);
    for (const wake of wakes) wake();
  };

  const put = async (message: Message | CardReply): Promise<void> => {
    const replies = await hear(message, AbortSignal.timeout(patienceMs));
    for (const reply of replies)
      if (reply.kind !== 'nothing')
        show(reply.shown, reply.kind === 'replace' ? 'The card now reads:\n' : '');
  };

  const nextId = (): string => {
    count += 1;
    return `terminal-${process.pid}-${count}`;
  };

  const carryOn = async (now: Filling): Promise<void> => {
    const question = nextQuestion(now);
    filling = question === undefined ? undefined : now;
    if (question !== undefined) return print(question);
    const { verb, data } = now.button;
    await put({
      kind: 'cardReply',
      ...heard(nextId()),
      verb,
      data: { ...data, ...now.values },
      card: undefined,
    });
  };

  return {
    take: async (line) => {
      if (filling) return carryOn(filledWith(filling, line));
      if (line.trim() === '') return;
      const button = /^\d+$/.test(line.trim()) ? buttons[Number(line) - 1] : undefined;
      if (button) return carryOn({ button, left: cardFields(shownCard), values: {} });
      await put({ kind: 'message', ...heard(nextId()), text: line, mentions: [] });
    },
    deliver: async ({ shown, edit }) => {
      show(shown, edit === undefined ? 'The bot writes:\n' : 'An earlier card now reads:\n');
      return { kind: 'accepted', activity: edit ?? nextId(), status: 201 };
    },
    untilButton: (number, patience) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!buttons[number - 1] && !patience.aborted) return;
          wakes.delete(look);
          resolve();
        };
        wakes.add(look);
        patience.addEventListener('abort', look);
        look();
      }),
  };
};
