import type { CardReply, Delivered, Heeded } from '../chat.ts';
import type { Post } from './deliver.ts';
import type { Log } from './log.ts';
import { createPersistence } from './persist.ts';
import type { Written } from './write-activity.ts';

type Parts = { readonly post: Post; readonly log: Log; readonly turnMs: number };

/** The ways a reply gets into the chat, for somebody who waits for it. What is not accepted is logged. */
export const createReplies = ({ post, log, turnMs }: Parts) => {
  const background = new Set<Promise<unknown>>();
  const persist = createPersistence(post);

  const note = (delivered: Delivered): void => {
    if (delivered.kind !== 'accepted') log.warn({ ...delivered }, 'a reply was not accepted');
  };

  const say = async ({ address }: Heeded, written: Written, signal: AbortSignal): Promise<void> =>
    note(await persist({ address, written, edit: undefined }, signal));

  /** Turns the pressed card into this; where that fails the words must not be lost, so they are posted anew. */
  const turnCard = async (heard: CardReply, written: Written, signal: AbortSignal): Promise<void> => {
    const { address, card: edit } = heard;
    const edited = edit === undefined ? undefined : await persist({ address, written, edit }, signal);
    if (edited?.kind !== 'accepted') await say(heard, written, signal);
  };

  /** Turns the card everybody sees, after its presser already has theirs: it may take its time. */
  const turnCardLater = ({ address, card: edit }: CardReply, written: Written): void => {
    if (edit === undefined) return;
    const edited = persist({ address, written, edit }, AbortSignal.timeout(turnMs)).then(note);
    background.add(edited);
    void edited.finally(() => background.delete(edited));
  };

  /** Resolves when nothing is being turned in the background any more. */
  const settled = async (): Promise<void> => void (await Promise.all(background));

  return { say, turnCard, turnCardLater, settled };
};

export type Replies = ReturnType<typeof createReplies>;
