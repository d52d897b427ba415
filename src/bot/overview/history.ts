import { londonDay } from '../../calendar/london.ts';
import type { Message, Reply } from '../../chat.ts';
import type { Priority } from '../../partnership/register.ts';
import { cut } from '../../show/inert.ts';
import { showNotice } from '../../show/notice.ts';
import { ratingLook } from '../../show/rating.ts';
import { showSheet } from '../../show/sheet.ts';
import { type NamedUpdate, statusLines } from '../../show/status-lines.ts';
import { nameUpdate } from '../named-update.ts';
import type { BotParts } from '../parts.ts';
import { viewerIn } from '../seen-status.ts';
import { lastReported } from './last-reported.ts';
import { seenHistory } from './seen-history.ts';

const onPage = 5;
const longest = 300;
/** Older ones are in the export. */
const mostVersions = 200;

const entry = (named: NamedUpdate, { register }: ReturnType<BotParts['book']>) => {
  const { update } = named;
  const { when, notes, action } = statusLines(named, register.ratings, longest);
  const { mark, word } = ratingLook(update.rating, register.ratings);
  const forecast = update.forecast ? `, forecast ${ratingLook(update.forecast, register.ratings).word}` : '';
  const words = update.commentary.replaceAll(/\s+/g, ' ').trim();
  return {
    heading: `${mark} ${word}${forecast}`,
    lines: [when, cut(words, longest), cut(action, longest), cut(notes, longest)].filter(Boolean),
  };
};

/** What was recorded of a priority, newest first, five at a time. */
export const history = async (
  parts: BotParts,
  priority: Priority,
  page: number,
  message: Message,
  signal: AbortSignal,
): Promise<Reply> => {
  const viewer = await viewerIn(parts, message.address, message.from, signal);
  const all = await seenHistory(parts, priority, viewer, mostVersions, signal);
  if (all === 'unread')
    return {
      kind: 'say',
      shown: showNotice({
        title: 'Recorded updates can’t be read just now',
        says: ['Please ask again in a minute.'],
      }),
    };
  const pages = Math.max(1, Math.ceil(all.length / onPage));
  const at = Math.min(Math.max(1, page), pages);
  const some = all.slice((at - 1) * onPage, at * onPage);
  const named = await Promise.all(some.map((update) => nameUpdate(parts, update, signal)));
  const asAt = londonDay(parts.clock.now());
  const reported = lastReported(parts.book().register, priority);
  const count =
    all.length === 0
      ? 'No update may be shown yet.'
      : `${all.length} updates, newest first, page ${at} of ${pages}.`;
  const next = [
    ...(at < pages ? [{ title: 'Older', asks: `history of ${priority.short} page ${at + 1}` }] : []),
    ...(at > 1 ? [{ title: 'Newer', asks: `history of ${priority.short} page ${at - 1}` }] : []),
    { title: 'What committees were told', asks: `What was reported on ${priority.short}?` },
  ];
  return {
    kind: 'say',
    shown: showSheet({
      title: `History: ${priority.name}`,
      intro: [count, reported && `${reported}.`].filter(Boolean).join(' '),
      sections: named.map((one) => entry({ ...one, asAt }, parts.book())),
      next,
    }),
  };
};
