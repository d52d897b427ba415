import { forms, type Words } from './command-forms.ts';
import type { Intent } from './intent.ts';
import { readSpan } from './read-span.ts';

const patterns = forms.map(([form, read]) => [new RegExp(`^(?:${form})$`, 'iu'), read] as const);

const polite =
  /^(?:(?:hi|hello|hey|ok|okay|thanks)(?: there| all| bot)?\b[\s,!.:–-]*|please,? |pls |plz |kindly )/i;
const request = /^(?:(?:can|could|would|will) you(?: please| pls| kindly)? |i(?:'d| would) like you to )/i;

/** A sentence without what makes it polite, and whether it asks the bot to do something. */
const plainly = (
  typed: string,
  isRequest = false,
): { readonly text: string; readonly isRequest: boolean } => {
  const without = typed.replace(polite, '').replace(request, '');
  return without === typed || without === ''
    ? { text: typed, isRequest }
    : plainly(
        without,
        isRequest || /please|pls|plz|kindly|you/i.test(typed.slice(0, typed.length - without.length)),
      );
};
const answers: ReadonlySet<Intent['kind']> = new Set(['who holds what', 'what is vacant', 'officers']);

/** People mentioned become "@0", "@1" … in the order of the text, whatever their names hold. */
const numbered = (text: string, mentioned: readonly string[]): string =>
  mentioned.reduce((so, each, index) => so.replace(each === '' ? '@' : `@${each}`, () => `@${index}`), text);

/** Mentions that no form has a use for: somebody stands in the sentence of whom nobody said what shall be done. */
const hasIdleMention = (typed: string, { who: words = '' }: Words): boolean =>
  [...typed.matchAll(/@\d+/g)].some(([mention]) => !words.includes(mention));

/** Mentions within other words are shown as they were typed. */
const named = (text: string, mentioned: readonly string[]): string =>
  text.replaceAll(/@(\d+)/g, (typed, index) => mentioned[Number(index)] ?? typed);

/** The command as typed: group names with the people in them, and several people where one is not accounted for. */
const certain = (intent: Intent, isIdle: boolean, mentioned: readonly string[]): Intent => {
  const clear = isIdle && 'whom' in intent ? { ...intent, whom: { kind: 'several' } as const } : intent;
  return 'which' in clear && clear.which.kind === 'said'
    ? ({ ...clear, which: { kind: 'said', words: named(clear.which.words, mentioned) } } as Intent)
    : clear;
};

/** "From 1 December @Dana is chair": the days stand behind. */
const daysLast = (text: string): string =>
  text.replace(/^((?:from|as of|starting) .+?),? (@\d+ .+)$/i, '$2 $1');

/** "Acting" until a day is a chair for that time; without one nobody knows how long the chair they act for is away. */
const withoutActing = (text: string, until: string | undefined): string =>
  until === undefined ? text : text.replace(/\bacting (?=chair|deputy|vice)/i, '');

export type Typed = { readonly text: string; readonly isRequest: boolean; readonly isAsking: boolean };

/** `text` as the forms know it: people as "@0", "@1", without politeness and what ends a sentence. */
export const readTyped = (text: string, mentioned: readonly string[]): Typed => {
  const typed = numbered(text, mentioned)
    .replaceAll('’', "'")
    // A name behind a typed "@" is no mention: it stays a bare name.
    .replaceAll(/@(?=\p{L})/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const { text: plain, isRequest } = plainly(typed);
  // "Dana is the chair?" asks; "could you make @Dana chair?" is asked for.
  const isAsking = /\?\s*$/.test(text) && !isRequest;
  return {
    text: daysLast(plain.replace(/[ ,]*(?: (?:please|pls|thanks|thank you))?[.!?]*$/i, '')),
    isRequest,
    isAsking,
  };
};

/** What `text` asks to be done about people and places; `mentioned` are the names in it. */
export const readIntent = (text: string, mentioned: readonly string[]): Intent | undefined => {
  const { text: typed, isAsking } = readTyped(text, mentioned);
  const { rest, span } = readSpan(typed);
  const plain = withoutActing(rest, span.until);
  for (const [pattern, read] of patterns) {
    const words = pattern.exec(plain)?.groups;
    const intent = pattern.test(plain) ? read(words ?? {}, span) : undefined;
    if (!intent) continue;
    if (isAsking && !answers.has(intent.kind)) return undefined;
    return certain(intent, hasIdleMention(typed, words ?? {}), mentioned);
  }
  return undefined;
};
