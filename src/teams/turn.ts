import { randomUUID } from 'node:crypto';
import type { Heeded, Reply } from '../chat.ts';
import { untilAborted } from './deadline.ts';
import { type InvokeBody, invokeCard, invokeSentence } from './invoke.ts';
import { errorFields, type Log } from './log.ts';
import { sorry } from './sorry.ts';
import { writeCard, writeSentence } from './write-activity.ts';
import type { Replies } from './write-replies.ts';

/** Decides what to do about what was heard. It should stop when the signal aborts. */
export type Hear = (heard: Heeded, signal: AbortSignal) => Promise<readonly Reply[]>;

/** How an activity came: an `invoke` waits for a body, a `refresh` was not pressed by anybody. */
export type Manner = 'activity' | 'invoke' | 'refresh';

type Parts = {
  readonly hear: Hear;
  readonly replies: Replies;
  readonly log: Log;
  /** Begins every sentence of the room's own: nothing said in a rehearsal is real. */
  readonly mark: string;
  /** For deciding; and for everything, posting included. Milliseconds. */
  readonly hearMs: number;
  readonly turnMs: number;
};

/** From what was heard to what stands in the chat, within `turnMs`. Never throws; gives the body an invoke waits for. */
export const createTurn =
  (parts: Parts) =>
  async (heard: Heeded, manner: Manner): Promise<InvokeBody> => {
    const signal = AbortSignal.timeout(parts.turnMs);
    return answer(parts, heard, manner, signal).catch((error: unknown) =>
      apologise(parts, heard, manner, error, signal),
    );
  };

const answer = async (
  { hear, replies, hearMs, turnMs }: Parts,
  heard: Heeded,
  manner: Manner,
  signal: AbortSignal,
): Promise<InvokeBody> => {
  // Told to stop at hearMs, it may still say what it has; half of what is then left is kept for posting.
  const patience = AbortSignal.timeout(hearMs + (turnMs - hearMs) / 2);
  const decided = await untilAborted(hear(heard, AbortSignal.timeout(hearMs)), patience);
  let body: InvokeBody | undefined;
  for (const reply of decided) body = (await act(replies, heard, reply, manner, signal)) ?? body;
  return body ?? invokeSentence(decided.some(({ kind }) => kind === 'say') ? 'Answered below.' : 'Done.');
};

const act = async (
  replies: Replies,
  heard: Heeded,
  reply: Reply,
  manner: Manner,
  signal: AbortSignal,
): Promise<InvokeBody | undefined> => {
  if (reply.kind === 'nothing') return undefined;
  const written = writeCard(reply.shown);
  const staysForAll = reply.kind === 'replace' && reply.keepsCard === true;
  if (reply.kind === 'say' || heard.kind !== 'cardReply' || (staysForAll && manner === 'activity'))
    await replies.say(heard, written, signal);
  else if (manner === 'activity') await replies.turnCard(heard, written, signal);
  else {
    // An edit makes clients refresh: editing on a refresh would go on without end.
    if (manner === 'invoke' && !staysForAll) replies.turnCardLater(heard, written);
    return invokeCard(reply.forPresser ?? reply.shown);
  }
  return undefined;
};

const apologise = async (
  { replies, log, mark }: Parts,
  heard: Heeded,
  manner: Manner,
  error: unknown,
  signal: AbortSignal,
): Promise<InvokeBody> => {
  const id = randomUUID().slice(0, 8);
  log.error({ id, turn: heard.kind, ...errorFields(error) }, 'a turn failed');
  const words = mark + sorry(heard, id);
  const isAwaited = heard.kind === 'message' || heard.kind === 'cardReply';
  if (manner === 'activity' && isAwaited) await replies.say(heard, writeSentence(words), signal);
  return invokeSentence(words);
};
