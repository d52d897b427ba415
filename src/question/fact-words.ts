import type { Register, Subject } from '../partnership/register.ts';
import { phraseForms } from './words.ts';

const subjectsOf = (register: Register): readonly Subject[] => [
  register.partnership,
  ...register.reports,
  ...register.plans,
  ...register.priorities,
  ...register.groups,
  ...register.organisations,
  ...register.committees,
  ...register.meetings,
  ...register.grants,
  ...register.duties,
  ...register.topics,
];

/** Every word that the register's sentences use: known, though it names no subject. */
export const factForms = (register: Register): Iterable<string> =>
  new Set(
    subjectsOf(register).flatMap(({ facts, silences }) =>
      [...facts, ...silences].flatMap(({ says }) => phraseForms(says)),
    ),
  );
