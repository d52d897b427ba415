import type { Change } from '../../changes/change.ts';
import type { Reply } from '../../chat.ts';
import { writeWas } from '../../show/change.ts';
import { showNotice } from '../../show/notice.ts';
import type { BotParts } from '../parts.ts';

/** What a change's card turns into: what stands now, and how to take it back. */
export const stands = ({ number, account }: Change, wasAlready: boolean): Reply => {
  const { what, was, to } = account;
  return {
    kind: 'replace',
    shown: showNotice({
      title: `${wasAlready ? 'Changed already' : 'Changed'}: ${what}`,
      says: [
        `From: ${writeWas(was)}${was?.source ? ` [${was.source}]` : ''}`,
        `To: ${to}`,
        `This is change ${number}. It is the answer from now on, with who changed it and when as its source; to undo it, take it back.`,
      ],
      next: [
        { title: 'Take back', asks: `take back change ${number}` },
        { title: 'What has been changed', asks: 'What has been changed?' },
      ],
    }),
  };
};

/** The change that this card has made, whoever pressed it: a press too many finds it done. */
export const madeByCard = ({ book }: Pick<BotParts, 'book'>, prompt: string): Change | undefined =>
  book().standings.changes.findLast(({ operation }) => operation.startsWith(`${prompt}!`));
