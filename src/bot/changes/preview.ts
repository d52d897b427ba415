import { createHash } from 'node:crypto';
import { londonDay } from '../../calendar/london.ts';
import type { Account, Alteration } from '../../changes/change.ts';
import { proposal } from '../../changes/proposal.ts';
import type { Shown } from '../../chat.ts';
import { showChange } from '../../show/change.ts';
import { showNotice } from '../../show/notice.ts';
import type { BotParts } from '../parts.ts';
import { readWish } from './read-wish.ts';

/** What typed words would change as things stand now. */
export type Preview =
  | { readonly kind: 'proposed'; readonly alteration: Alteration; readonly account: Account }
  | { readonly kind: 'refused'; readonly says: string };

/** Undefined where the words are no change. */
export const previewOf = (parts: Pick<BotParts, 'book' | 'clock'>, words: string): Preview | undefined => {
  const book = parts.book();
  const today = londonDay(parts.clock.now());
  const wish = readWish(words, book, today);
  if (!wish) return undefined;
  if (wish.kind === 'unclear') return { kind: 'refused', says: wish.says };
  const made = proposal(wish.alteration, book.standings, today);
  return made.kind === 'proposed' ? { ...made, alteration: wish.alteration } : made;
};

/** What a card showed: pressed when anything of it has changed since, it is shown again. */
export const seenOf = ({ what, was, to }: Account): string =>
  createHash('sha256')
    .update(JSON.stringify([what, was?.says ?? '', to]))
    .digest('hex')
    .slice(0, 32);

export const showPreview = (
  preview: Preview,
  { words, prompt, note }: { readonly words: string; readonly prompt: string; readonly note?: string },
): Shown => {
  if (preview.kind === 'refused')
    return showNotice({
      title: 'Nothing was changed',
      says: [note ?? '', preview.says].filter(Boolean),
      theirWords: words,
    });
  const { account } = preview;
  const { what, was, to } = account;
  return showChange({ what, was, to, note, words, prompt, seen: seenOf(account) });
};
