import type { AskableKind } from './askable.ts';
import type { AskedAspect } from './asked-aspect.ts';

/** How readily a kind is what a question is about, where it also names others: a plan is often only the frame. */
export const focus: Readonly<Record<AskableKind, number>> = {
  priority: 0.12,
  group: 0.15,
  grant: 0.12,
  duty: 0.1,
  topic: 0.08,
  implication: 0,
  meeting: 0,
  list: -0.08,
  organisation: -0.14,
  committee: 0,
  plan: -0.15,
  report: -0.15,
  rating: -0.3,
  partnership: -0.35,
};

/** Which kinds can be asked for an aspect as a matter of course. */
const suited: Readonly<Record<AskedAspect, readonly AskableKind[]>> = {
  about: [],
  status: ['priority', 'list'],
  lead: ['priority', 'group'],
  group: ['priority', 'group'],
  people: ['group', 'report', 'organisation'],
  partners: [],
  meets: ['group'],
  deadline: ['grant', 'duty', 'list'],
  dates: ['meeting', 'plan', 'report', 'duty', 'committee'],
  amount: ['grant'],
  stages: ['grant'],
  criteria: ['grant'],
  funding: ['grant'],
  next: ['plan', 'grant', 'duty'],
  recommended: ['report', 'meeting', 'committee'],
  decided: ['meeting', 'committee'],
  reasons: ['report', 'plan'],
  options: ['report'],
  law: ['duty', 'partnership', 'plan', 'implication'],
  risk: ['report', 'implication'],
  'sign-off': ['implication'],
  contents: ['report', 'plan', 'topic', 'list'],
  figures: ['priority'],
  changes: ['plan', 'group', 'priority'],
  history: ['priority', 'plan', 'partnership'],
  source: [],
};

export const suits = (kind: AskableKind, aspect: AskedAspect | undefined): boolean =>
  aspect !== undefined && suited[aspect].includes(kind);

/** What is meant where a subject stands alone. */
export const usualAspect: Readonly<Record<AskableKind, AskedAspect>> = {
  priority: 'status',
  group: 'about',
  grant: 'about',
  duty: 'about',
  topic: 'about',
  implication: 'contents',
  meeting: 'about',
  list: 'contents',
  organisation: 'about',
  committee: 'about',
  plan: 'about',
  report: 'about',
  rating: 'about',
  partnership: 'about',
};
