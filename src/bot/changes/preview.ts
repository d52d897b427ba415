import { createHash } from 'node:crypto';
import { type Day, londonDay } from '../../calendar/london.ts';
import { writePartialDate } from '../../calendar/partial-date.ts';
import type { Account, Alteration, Worded } from '../../changes/change.ts';
import { proposal } from '../../changes/proposal.ts';
import type { Shown } from '../../chat.ts';
import type { Register } from '../../partnership/register.ts';
import { writeSource } from '../../partnership/write-source.ts';
import { nextDeadlines } from '../../reminders/deadline.ts';
import { type ChangeShown, showChange } from '../../show/change.ts';
import { showNotice } from '../../show/notice.ts';
import type { BotParts } from '../parts.ts';
import { readWish } from './read-wish.ts';
import { asQuestion } from './who.ts';

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
  if (made.kind === 'refused') return made;
  const was = made.account.was ?? provisional(wish.alteration, book.register, today);
  return { kind: 'proposed', alteration: wish.alteration, account: { ...made.account, was } };
};

/** A date that is only worked out is written nowhere, yet it is what a new one takes the place of. */
const provisional = (alteration: Alteration, register: Register, today: Day): Worded | undefined => {
  if (alteration.kind !== 'deadline') return undefined;
  const coming = nextDeadlines(register, today).find(({ thing }) => thing === alteration.duty);
  return coming?.isProvisional && coming.date.year === alteration.turn
    ? {
        says: `${writePartialDate(coming.date)}, provisional: worked out from ${writePartialDate(coming.workedOutFrom)}`,
        source: writeSource(register, coming.source),
      }
    : undefined;
};

/** What a card showed: pressed when anything of it has changed since, it is shown again. */
export const seenOf = ({ what, was, to, inFile }: Account): string =>
  createHash('sha256')
    .update(JSON.stringify([what, was?.says ?? '', to, inFile ?? '']))
    .digest('hex')
    .slice(0, 32);

/** Keeping a change alters no value: the two that were decided between are shown. */
export const valuesOf = (
  { kind }: Pick<Alteration, 'kind'>,
  { was, to, inFile }: Account,
): Pick<ChangeShown, 'was' | 'to'> & { readonly labels: NonNullable<ChangeShown['labels']> } =>
  kind === 'kept'
    ? {
        was: { says: inFile ?? 'nothing', source: undefined },
        to,
        labels: { from: 'The file says', to: 'Stays' },
      }
    : { was, to, labels: { from: 'From', to: 'To' } };

export const showPreview = (
  preview: Preview,
  {
    words,
    prompt,
    note,
  }: { readonly words: string; readonly prompt: string; readonly note?: string | undefined },
): Shown => {
  if (preview.kind === 'refused')
    return showNotice({
      title: 'Nothing was changed',
      says: [note ?? '', preview.says].filter(Boolean),
      theirWords: words,
      next: asQuestion(words),
    });
  const { account, alteration } = preview;
  return showChange({
    what: account.what,
    ...valuesOf(alteration, account),
    note,
    words,
    prompt,
    seen: seenOf(account),
  });
};
