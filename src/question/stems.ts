import { isEmptyWord } from './words.ts';

/** Words that ask the same thing of a sentence. */
const alike: Readonly<Record<string, string>> = {
  abbreviation: 'stand',
  acronym: 'stand',
  initial: 'stand',
  initialism: 'stand',
  spell: 'stand',
  spelled: 'stand',
  spelt: 'stand',
  mean: 'stand',
  meaning: 'stand',
  full: 'stand',
  short: 'stand',
  long: 'stand',
  stands: 'stand',
  renamed: 'called',
  former: 'called',
  formerly: 'called',
  old: 'called',
  name: 'called',
  named: 'called',
  got: 'received',
  arrive: 'received',
  arrived: 'received',
  get: 'received',
  received: 'received',
  spent: 'spend',
  spending: 'spend',
  check: 'look',
  examine: 'look',
  members: 'belong',
  member: 'belong',
};

/** The stem under which a question's word meets a sentence's. */
export const stem = (form: string): string =>
  form.length > 5 ? form.replace(/(?:ations?|ions?|ing|ed|ly|es|e|s)$/, '') : form.replace(/e$/, '');

/** The stems a question looks for; words that ask the same thing look for the same. */
export const stems = (forms: readonly string[]): ReadonlySet<string> =>
  new Set(
    forms.filter((form) => !isEmptyWord(form) || form in alike).map((form) => stem(alike[form] ?? form)),
  );
