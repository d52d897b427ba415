import type { CardReply, Heeded } from '../chat.ts';

const longestQuote = 1_000;

/**
 * The one calm sentence after an error. It is not known whether anything was recorded: pressing again finds out.
 * Clients may empty the fields of a pressed card, so what was filled in is given back, as the person's own words.
 */
export const sorry = (heard: Heeded, id: string): string => {
  const reference = `(Reference ${id})`;
  if (heard.kind !== 'cardReply')
    return `Something went wrong and I couldn't answer. Please try again in a moment. ${reference}`;
  const words = typed(heard);
  return [
    `Something went wrong and I can't say whether that was recorded. Please press again. ${reference}`,
    ...(words === '' ? [] : [`You wrote: “${words}”`]),
  ].join(' ');
};

/** What looks written by a person among a card's data: ids are one word. */
const typed = ({ data }: CardReply): string =>
  Object.values(data)
    .filter((value) => typeof value === 'string' && /\S\s+\S/.test(value))
    .join(' · ')
    .slice(0, longestQuote);
