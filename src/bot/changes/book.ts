import type { Change } from '../../changes/change.ts';
import { effectiveRegister, type NameOf } from '../../changes/effective-register.ts';
import { createIndex } from '../../partnership/create-index.ts';
import type { Register } from '../../partnership/register.ts';
import { createVocabulary } from '../../question/vocabulary.ts';
import type { Book } from '../parts.ts';

/** The effective register with all that is compiled from it: some milliseconds, once a revision. */
export const createBook = (
  file: Register,
  changes: readonly Change[],
  nameOf: NameOf,
  areChangesUnread: boolean,
): Book => {
  const { register, revision, conflicts } = effectiveRegister(file, changes, nameOf);
  return {
    register,
    index: createIndex(register),
    vocabulary: createVocabulary(register),
    revision,
    standings: { file, changes, register, conflicts, nameOf },
    areChangesUnread,
  };
};
