import type { AskableKind } from './askable.ts';

/** Everyday words for a kind of thing: they mean any of that kind, and time or context says which. */
export const kindWords: Readonly<Record<AskableKind, readonly string[]>> = {
  partnership: ['partnership', 'the partnership'],
  report: ['report', 'committee report', 'paper', 'committee paper'],
  plan: ['plan', 'strategy'],
  priority: [],
  group: [],
  organisation: [],
  committee: [],
  meeting: ['meeting', 'committee meeting', 'committee'],
  grant: ['grant', 'grant money', 'funding bid', 'bid'],
  duty: [],
  implication: [],
  topic: [],
  rating: [],
  list: [],
};
