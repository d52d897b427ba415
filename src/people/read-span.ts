import type { Span } from './intent.ts';

const untilWords = /\s+(?:until|till|up to)\s+(.+?)(?=\s+(?:from|starting|as of)\s|$)/i;
/** "to" ends a span only before a day: "contributor to DA" has none. */
const dayAhead = '(?=\\d|today|tomorrow|next |[a-z]{3,9}\\.? \\d)';
const fromWords = new RegExp(
  `\\s+(?:from|starting(?: on)?|as of)\\s+(.+?)(?:\\s+to\\s+${dayAhead}(.+?))?(?=\\s+(?:until|till|up to)\\s|\\s+to\\s+@|$)`,
  'i',
);

/** The text without its "from …" and "until …", and what stood there. */
export const readSpan = (text: string): { readonly rest: string; readonly span: Span } => {
  const until = untilWords.exec(text);
  const withoutUntil = until ? text.replace(until[0], '') : text;
  const from = fromWords.exec(withoutUntil);
  const rest = from ? withoutUntil.replace(from[0], '') : withoutUntil;
  return { rest: rest.trim(), span: { from: from?.[1]?.trim(), until: (until?.[1] ?? from?.[2])?.trim() } };
};
