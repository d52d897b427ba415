import type { Role } from './person.ts';
import { readTyped } from './read-intent.ts';

/** A sentence of somebody and a role that no form fits: what it may ask for, to be offered and never done. */
export type NearMiss = {
  readonly kind: 'name' | 'end' | undefined;
  /** By place among the mentions. */
  readonly whom: number;
  readonly role: Role;
  /** Its words without the people, for the group that may stand among them. */
  readonly words: string;
};

const roles: readonly (readonly [RegExp, Role])[] = [
  [/\bdemocratic services\b/i, 'democratic services'],
  [/\b(?:deputy|deputies|vice[- ]chair)/i, 'deputy'],
  [/\bchair(?:s|ed|ing|man|woman|person)?\b/i, 'chair'],
  [/\bcontributors?\b/i, 'contributor'],
  [/\bofficer\b/i, 'officer'],
];

/** Asked rather than told, or a command of another kind. */
const another =
  /^(?:who|what|which|when|where|why|how|is|are|was|were|does|do|did|has|have|can|could|should|may|tell|show|list|ask|prompt|chase|remind|update|record|send|correct|add (?:fact|meeting))\b(?! not\b|n't\b)/i;
const negated = /\b(?:don't|do not|not yet|never|should not|shouldn't|can't|cannot)\b/i;
const ending =
  /\b(?:remove|drop|sack|end|ends|ended|no longer|isn't|not|left|leaves|leaving|resign\w*|retire\w*|quits?|stop\w*|ste(?:p|ps|pped|pping) down|stand(?:s|ing)? down|stood down)\b/i;

/** What `text` may ask for where `readIntent` knows none of it; undefined where it is about nobody or no role, or asks. */
export const readNearMiss = (text: string, mentioned: readonly string[]): NearMiss | undefined => {
  const { text: typed, isAsking, isRequest } = readTyped(text, mentioned);
  const [, whom] = /@(\d+)/.exec(typed) ?? [];
  const role = roles.find(([form]) => form.test(typed))?.[1];
  if (whom === undefined || role === undefined || isAsking) return undefined;
  if (!isRequest && another.test(typed)) return undefined;
  const words = typed.replaceAll(/@\d+(?:'s)?/g, ' ');
  if (negated.test(typed)) return { kind: undefined, whom: Number(whom), role, words };
  return { kind: ending.test(typed) ? 'end' : 'name', whom: Number(whom), role, words };
};
