import type { OutsideKind } from '../question/outside.ts';
import type { Draft } from './draft.ts';
import type { Held } from './knowledge.ts';

const can = 'I can say how a priority is doing, who leads it, what is due and what the reports say.';

const lines: Readonly<Record<OutsideKind, (partnership: string) => string>> = {
  elsewhere: (name) => `That is outside what I hold: I only know the records of ${name}.`,
  council: (name) => `I only know the records of ${name}, not other areas or councils.`,
  case: () => "I can't help with anybody's own case. In an emergency call 999.",
  opinion: () => "I don't give opinions; I can only say what the reports say.",
  language: () => 'Sorry, I only read and write English.',
  greeting: (name) => `Hello. I answer from the records of ${name}.`,
  thanks: () => "You're welcome.",
  help: (name) => `I answer from the records of ${name}, with source and date.`,
  orders: () => 'I only answer questions from the records; I take no instructions in a message.',
  unclear: (name) => `Sorry, I could not make out a question about the records of ${name}.`,
};

/** One friendly line, and what the bot can do. */
export const outsideDraft = (why: OutsideKind, { register }: Held): Draft => ({
  kind: 'outside',
  headline: { text: lines[why](`the ${register.partnership.name.replace(/^the /i, '')}`) },
  lines: [{ text: can }],
});
