import { randomUUID } from 'node:crypto';
import type { CardReply, Delivered, Heeded, Reply, Shown } from '../chat.ts';
import { untilAborted } from './deadline.ts';
import type { Post } from './deliver.ts';
import { type InvokeBody, invokeCard, invokeSentence } from './invoke.ts';
import { errorFields, type Log } from './log.ts';
import { createPersistence } from './persist.ts';
import { sorry } from './sorry.ts';
import { writeCard, writeSentence } from './write-activity.ts';

/** Decides what to do about what was heard. It should stop when the signal aborts. */
export type Hear = (heard: Heeded, signal: AbortSignal) => Promise<readonly Reply[]>;

/** How an activity came: an `invoke` waits for a body, a `refresh` was not pressed by anybody. */
export type Manner = 'activity' | 'invoke' | 'refresh';

type Parts = {
  readonly hear: Hear;
  readonly post: Post;
  readonly log: Log;
  /** For deciding; and for everything, posting included. Milliseconds. */
  readonly hearMs: number;
  readonly turnMs: number;
};

/** From what was heard to what stands in the chat, within `turnMs`. Never throws; gives the body an invoke waits for. */
export const createTurn = ({ hear, post, log, hearMs, turnMs }: Parts) => {
  const background = new Set<Promise<unknown>>();
  const persist = createPersistence(post);

  const say = async (heard: Heeded, shown: Shown, signal: AbortSignal): Promise<void> =>
    note(await persist({ address: heard.address, written: writeCard(shown), edit: undefined }, signal));

  /** Turns the pressed card into `shown`; where that fails the words must not be lost, so they are posted anew. */
  const turnCard = async (heard: CardReply, shown: Shown, signal: AbortSignal): Promise<void> => {
    const edit = { address: heard.address, written: writeCard(shown), edit: heard.card };
    const edited = heard.card === undefined ? undefined : await persist(edit, signal);
    if (edited?.kind !== 'accepted') await say(heard, shown, signal);
  };

  /** An Execute's presser has the card already: the base card is for everybody else, and may take its time. */
  const turnBaseCard = (heard: CardReply, shown: Shown): void => {
    const edit = { address: heard.address, written: writeCard(shown), edit: heard.card };
    const edited = persist(edit, AbortSignal.timeout(turnMs)).then(note);
    background.add(edited);
    void edited.finally(() => background.delete(edited));
  };

  const note = (delivered: Delivered): void => {
    if (delivered.kind !== 'accepted') log.warn({ ...delivered }, 'a reply was not accepted');
  };

  const act = async (heard: Heeded, reply: Reply, manner: Manner, signal: AbortSignal) => {
    if (reply.kind === 'nothing') return undefined;
    if (reply.kind === 'say' || heard.kind !== 'cardReply')
      return void (await say(heard, reply.shown, signal));
    if (manner === 'activity') return void (await turnCard(heard, reply.shown, signal));
    if (manner === 'invoke' && heard.card !== undefined) turnBaseCard(heard, reply.shown);
    return invokeCard(reply.shown);
  };

  const answer = async (heard: Heeded, manner: Manner, signal: AbortSignal): Promise<InvokeBody> => {
    const hearing = AbortSignal.any([signal, AbortSignal.timeout(hearMs)]);
    const replies = await untilAborted(hear(heard, hearing), hearing);
    let body: InvokeBody | undefined;
    for (const reply of replies) body = (await act(heard, reply, manner, signal)) ?? body;
    return body ?? invokeSentence(replies.some(({ kind }) => kind === 'say') ? 'Answered below.' : 'Done.');
  };

  const apologise = async (heard: Heeded, manner: Manner, error: unknown, signal: AbortSignal) => {
    const id = randomUUID().slice(0, 8);
    log.error({ id, turn: heard.kind, ...errorFields(error) }, 'a turn failed');
    const words = sorry(heard, id);
    if (manner === 'activity' && (heard.kind === 'message' || heard.kind === 'cardReply'))
      note(await persist({ address: heard.address, written: writeSentence(words), edit: undefined }, signal));
    return invokeSentence(words);
  };

  return {
    run: async (heard: Heeded, manner: Manner): Promise<InvokeBody> => {
      const signal = AbortSignal.timeout(turnMs);
      return answer(heard, manner, signal).catch((error: unknown) => apologise(heard, manner, error, signal));
    },
    /** Resolves when nothing is being edited in the background any more. */
    settled: async (): Promise<void> => void (await Promise.all(background)),
  };
};
