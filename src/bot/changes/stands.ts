import type { Change } from '../../changes/change.ts';
import type { Reply } from '../../chat.ts';
import { writeWas } from '../../show/change.ts';
import { showNotice } from '../../show/notice.ts';
import type { BotParts } from '../parts.ts';
import { valuesOf } from './preview.ts';

/** What a change's card turns into: what stands now, and how to take it back. */
export const stands = ({ number, account, alteration }: Change, wasAlready: boolean): Reply => {
  const { was, to, labels } = valuesOf(alteration, account);
  const { what } = account;
  const isKept = alteration.kind === 'kept';
  const done = isKept ? 'Kept' : 'Changed';
  return {
    kind: 'replace',
    shown: showNotice({
      title: `${wasAlready ? `${done} already` : done}: ${what}`,
      says: [
        `${labels.from}: ${writeWas(was)}${was?.source ? ` [${was.source}]` : ''}`,
        `${labels.to}: ${to}`,
        alteration.kind === 'kept'
          ? `This is change ${number}. Change ${alteration.change} stands, whatever the file says; to use the file after all, take back change ${alteration.change}.`
          : `This is change ${number}. It is the answer from now on, with who changed it and when as its source; to undo it, take it back.`,
      ],
      next: [
        {
          title: 'Take back',
          asks: `take back change ${alteration.kind === 'kept' ? alteration.change : number}`,
        },
        { title: 'What has been changed', asks: 'What has been changed?' },
      ],
    }),
  };
};

/** The change that this card has made, whoever pressed it: a press too many finds it done. */
export const madeByCard = ({ book }: Pick<BotParts, 'book'>, prompt: string): Change | undefined =>
  book().standings.changes.findLast(({ operation }) => operation.startsWith(`${prompt}!`));
