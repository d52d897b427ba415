import { readWallClock } from '../calendar/london.ts';
import type { Instant } from '../clock.ts';

/** A message that asks the bot to do something rather than to say something. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'clock'; readonly to: Instant | undefined }
  /** `of` is what was typed, still to be read: "DA", "everyone". */
  | { readonly kind: 'ask'; readonly of: string }
  | { readonly kind: 'update'; readonly of: string };

const askWords =
  /^(?:please )?(?:ask|prompt|chase) (?:for (?:an )?(?:update|status)s? (?:on|from|for|about) )?(.+)$/i;
const updateWords =
  /^(?:please )?(?:i(?:'d| would)? (?:want|like|need) to )?(?:(?:send|give|record|make|add|submit|file) (?:an |my |the |a |new )*(?:status )?update (?:on|for|about)|update) (?:the |on )?(.+)$/i;

/** The command in `text`, as typed without the bot's mention; undefined where it is a question. */
export const readCommand = (text: string): Command | undefined => {
  const typed = text.trim().replace(/[.!?]+$/, '');
  if (/^(help|hi|hello|hey|start|get started|what can you do)( please)?$/i.test(typed))
    return { kind: 'help' };
  const [, time] = /^clock\b\s*(.*)$/i.exec(typed) ?? [];
  if (time !== undefined) return { kind: 'clock', to: readWallClock(time) };
  const [, asked] = askWords.exec(typed) ?? [];
  if (asked) return { kind: 'ask', of: withoutTail(asked) };
  const [, updated] = updateWords.exec(typed) ?? [];
  return updated ? { kind: 'update', of: withoutTail(updated) } : undefined;
};

const withoutTail = (text: string): string =>
  text.replace(/\s+(?:(?:for|to send) (?:an )?(?:update|status)|please|status|priority|now)$/i, '').trim();
