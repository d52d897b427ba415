import type { Change } from '../../changes/change.ts';
import type { ChangeLog } from '../../changes/change-log.ts';
import type { Clock } from '../../clock.ts';
import type { Register } from '../../partnership/register.ts';
import type { Book, BotParts } from '../parts.ts';
import { createBook } from './book.ts';

/** The book as this replica knows it, and how it comes to know more. */
export type CurrentBook = {
  readonly book: () => Book;
  /** Looks for new changes, unless that was done a short while ago. Never rejects, and takes a second at most. */
  readonly look: (signal: AbortSignal) => Promise<void>;
  /** Looks in any case: after an own write, before anything is due. Rejects where storage can't be read. */
  readonly lookNow: (signal: AbortSignal) => Promise<void>;
};

type Given = Pick<BotParts, 'people' | 'warn'> & {
  readonly file: Register;
  readonly changes: Pick<ChangeLog, 'revision' | 'after'>;
  readonly clock: Pick<Clock, 'real'>;
  /** How old what this replica knows may be when it answers. */
  readonly everyMs: number;
};

/** A question waits this long for changes at most; it is then answered by what was known before. */
const patienceMs = 1_000;

/** File and changes as one book, compiled anew only when there is a new revision. */
export const createCurrentBook = ({ file, changes, people, clock, everyMs, warn }: Given): CurrentBook => {
  const names = new Map<string, string>();
  const nameOf = (person: string): string | undefined => names.get(person);
  let known: readonly Change[] = [];
  let book = createBook(file, known, nameOf, true);
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;

  const learnNames = async (fresh: readonly Change[], signal: AbortSignal): Promise<void> => {
    const strangers = [...new Set(fresh.map(({ by }) => by))].filter((key) => !names.has(key));
    const people_ = await Promise.all(strangers.map((key) => people.personOf(key, signal)));
    for (const person of people_) if (person?.name) names.set(person.key, person.name);
  };

  const refresh = async (signal: AbortSignal): Promise<void> => {
    lookedAt = clock.real();
    const revision = await changes.revision(signal);
    if (revision === book.revision && !book.areChangesUnread) return;
    const fresh = revision > book.revision ? await changes.after(book.revision, signal) : [];
    await learnNames(fresh, signal);
    known = [...known, ...fresh];
    book = fresh.length > 0 ? createBook(file, known, nameOf, false) : { ...book, areChangesUnread: false };
  };

  /** One look at a time: whoever asks meanwhile gets what it finds. */
  const shared = (signal: AbortSignal): Promise<void> => {
    looking ??= refresh(signal).finally(() => {
      looking = undefined;
    });
    return looking;
  };

  return {
    book: () => book,
    look: async (signal) => {
      if (!looking && clock.real() - lookedAt < everyMs) return;
      const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
      await shared(patience).catch((error: unknown) => warn('changes could not be read', error));
    },
    lookNow: async (signal) => {
      // A look under way may have begun before what the asker wants to see was written.
      await looking?.catch(() => undefined);
      await shared(signal);
    },
  };
};
