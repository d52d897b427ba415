import { createHash } from 'node:crypto';
import { londonDay } from '../../calendar/london.ts';
import type { Conflict } from '../../changes/effective-register.ts';
import type { Shown } from '../../chat.ts';
import type { Instant } from '../../clock.ts';
import type { Content, Due, Recipient } from '../../delivery/delivery.ts';
import type { Log } from '../../delivery/parts.ts';
import { placesOf } from '../../people/linked-places.ts';
import { showNotice } from '../../show/notice.ts';
import type { BotParts } from '../parts.ts';
import { conflictLine, decisions } from './list-changes.ts';

/** After so long it is found by asking, not by being told. */
const usefulMs = 28 * 86_400_000;

/** What the file says against a change, as a name that is the same at every start. */
const against = (conflict: Conflict): string =>
  createHash('sha256')
    .update(JSON.stringify(conflict.kind === 'gone' ? ['gone'] : ['differs', conflict.inFile ?? null]))
    .digest('hex')
    .slice(0, 16);

const dueTo = (conflict: Conflict, recipient: Recipient, now: Instant): Due => {
  const { number, at } = conflict.change;
  const thing = `conflict:${number}`;
  const to = recipient.kind === 'person' ? recipient.key : recipient.conversation;
  return {
    // The change's own month, so that the same row is found however late the file is changed.
    month: londonDay(at).slice(0, 7),
    id: [thing, against(conflict), to].map((part) => part.replaceAll('!', '.')).join('!'),
    thing,
    recipient,
    content: { kind: 'conflict', change: number, against: against(conflict) },
    dueAt: now,
    staleAt: now + usefulMs,
  };
};

type Telling = Pick<BotParts, 'book' | 'people'> & { readonly log: Log };

/** Where the file contradicts a change: told once to each officer and in the officers' place, for each value of the file. */
export const createDueConflicts = ({ book, people, log }: Telling) => {
  const logged = new Set<string>();
  return async (now: Instant, signal: AbortSignal): Promise<readonly Due[]> => {
    const { conflicts } = book().standings;
    if (conflicts.length === 0) return [];
    for (const { kind, change } of conflicts) {
      const key = `${kind} ${change.number}`;
      if (!logged.has(key)) log('the register file contradicts a change', { change: change.number, kind });
      logged.add(key);
    }
    const [officers, { ledger }] = await Promise.all([
      people.peopleWith('officer', undefined, signal),
      people.roster(signal),
    ]);
    const recipients: readonly Recipient[] = [
      ...officers.map(({ key }) => ({ kind: 'person', key }) as const),
      ...placesOf(ledger, undefined).map((conversation) => ({ kind: 'place', conversation }) as const),
    ];
    return conflicts.flatMap((conflict) => recipients.map((recipient) => dueTo(conflict, recipient, now)));
  };
};

/** Both values and what can be done; undefined once it is settled, or the file has changed again. */
export const drawConflict = (
  { book }: Pick<BotParts, 'book'>,
  { change, against: told }: Extract<Content, { kind: 'conflict' }>,
): Shown | undefined => {
  const { conflicts } = book().standings;
  const conflict = conflicts.find((one) => one.change.number === change && against(one) === told);
  if (!conflict) return undefined;
  const list = { title: 'What has been changed', asks: 'What has been changed?' };
  return showNotice({
    title: `The register file and change ${change} do not agree`,
    says: [conflictLine(conflict)],
    next: [...decisions(conflict), list],
  });
};
