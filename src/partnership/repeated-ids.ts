import { itemsOf, lists, partnershipId } from './known.ts';
import type { Path } from './problem.ts';

/** An id or a citing name that stands in the file a second time, with the place where it stood first. */
export type Repeated = { readonly path: Path; readonly first: Path; readonly value: string };

type Named = { readonly path: Path; readonly value: string };

const namesIn = (data: unknown, list: string, field: string): readonly Named[] =>
  itemsOf(data, list).flatMap((item, at) => {
    const value = item?.[field];
    return typeof value === 'string' ? [{ path: [list, at, field], value }] : [];
  });

const stageNames = (data: unknown): readonly Named[] =>
  itemsOf(data, 'grants').flatMap((grant, at) =>
    itemsOf(grant, 'rounds').flatMap((round, inGrant) =>
      namesIn(round, 'stages', 'id').map(({ path, value }) => ({
        path: ['grants', at, 'rounds', inGrant, ...path],
        value,
      })),
    ),
  );

const repeatedIn = (names: readonly Named[]): readonly Repeated[] => {
  const firsts = new Map<string, Path>();
  return names.flatMap(({ path, value }) => {
    const first = firsts.get(value);
    if (!first) firsts.set(value, path);
    return first ? [{ path, first, value }] : [];
  });
};

/** Ids are one family over the whole file: a person says "grant", not "the list of grants". */
export const repeatedIds = (data: unknown): readonly Repeated[] => [
  ...repeatedIn([
    { path: ['partnership', 'id'], value: partnershipId(data) ?? '' },
    ...lists.flatMap((list) => namesIn(data, list, 'id')),
    ...stageNames(data),
  ]),
  ...repeatedIn(namesIn(data, 'reports', 'cite')),
];
