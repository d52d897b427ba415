import type { Suggestion } from '../../answer/answer.ts';
import { writeInstant } from '../../calendar/london.ts';
import type { Change } from '../../changes/change.ts';
import type { Conflict } from '../../changes/effective-register.ts';
import { inForce } from '../../changes/in-force.ts';
import type { Shown } from '../../chat.ts';
import { writeWas } from '../../show/change.ts';
import { showNotice } from '../../show/notice.ts';
import type { Book } from '../parts.ts';

/** "What has changed?" is a question about whatever was talked of; "what has been changed" asks who changed what here. */
const listPattern =
  /^(?:please )?(?:(?:show|list|see) (?:me )?(?:all |the )*changes(?: made in teams)?|what(?:['’]?s| has| have) been changed(?: in teams)?(?: by (?:the )?officers?)?|what(?:['’]?s| has) changed in teams|changes made in teams)(?: before (?:change )?(\d{1,6}))?[?.!\s]*$/i;

/** Before which change the list is asked for, "what has been changed?" from the newest on; undefined for other words. */
export const readListing = (text: string): number | undefined => {
  const found = listPattern.exec(text.trim());
  return found ? Number(found[1] ?? Number.MAX_SAFE_INTEGER) : undefined;
};

/** Five take-back buttons and one for older ones are as many as Teams draws. */
const page = 5;

const lineOf = (change: Change, { standings }: Book, held: ReadonlySet<number>): string => {
  const { number, at, by, account, alteration } = change;
  const did =
    alteration.kind === 'taken back'
      ? `change ${alteration.change} taken back, `
      : alteration.kind === 'kept'
        ? `change ${alteration.change} kept though the file says “${account.inFile ?? 'nothing'}”, `
        : '';
  const source = account.was?.source ? ` [${account.was.source}]` : '';
  const after = held.has(number) ? '' : ' (taken back since)';
  return `${number}. ${account.what}: ${did}from “${writeWas(account.was)}”${source} to “${account.to}”, by ${standings.nameOf(by) ?? 'an officer'}, ${writeInstant(at)}${after}`;
};

/** Both values, or what is missing. */
export const conflictLine = (conflict: Conflict): string =>
  conflict.kind === 'gone'
    ? `Not applied: change ${conflict.change.number} (${conflict.change.account.what}) needs ${conflict.missing}, which the register file no longer holds.`
    : `Contradicted: the register file now says “${conflict.inFile ?? 'nothing'}” for ${conflict.change.account.what}; change ${conflict.change.number} says “${conflict.change.account.to}” and stands until an officer decides.`;

/** What an officer can decide about it. */
export const decisions = ({ kind, change: { number } }: Conflict): readonly Suggestion[] =>
  kind === 'gone'
    ? []
    : [
        { title: `Keep change ${number}`, asks: `keep change ${number}` },
        { title: `Use the file for ${number}`, asks: `use the file for change ${number}` },
      ];

/** What was changed in Teams, newest first, a page at a time; officers get the buttons. */
export const showChanges = (book: Book, before: number, isOfficer: boolean): Shown => {
  const { changes, conflicts } = book.standings;
  const held = inForce(changes);
  const older = changes.toReversed().filter(({ number }) => number < before);
  const shown = older.slice(0, page);
  const last = shown.at(-1)?.number ?? 0;
  const isFirstPage = before > book.revision;
  const disputed = isFirstPage ? conflicts : [];
  const back = shown
    .filter(({ number, alteration }) => held.has(number) && !['taken back', 'kept'].includes(alteration.kind))
    .map(({ number }) => ({ title: `Take back ${number}`, asks: `take back change ${number}` }));
  const next = older.length > page ? [{ title: 'Older changes', asks: `show changes before ${last}` }] : [];
  const officers = isOfficer ? [...disputed.flatMap(decisions), ...back] : [];
  const unread = book.areChangesUnread
    ? ['Changes made in Teams can’t be read just now: this list may be incomplete.']
    : [];
  const none =
    shown.length === 0 && !book.areChangesUnread
      ? ['Nothing: the partnership’s records are as the register file says.']
      : [];
  return showNotice({
    title: 'What has been changed in Teams',
    says: [
      ...unread,
      ...none,
      ...disputed.map(conflictLine),
      ...shown.map((change) => lineOf(change, book, held)),
    ],
    // The way to older changes is never crowded out.
    next: [...officers.slice(0, 6 - next.length), ...next],
  });
};
