import type { TransactionAction } from '@azure/data-tables';
import type { Deed, Did } from '../status/review.ts';
import type { NewDeed } from '../status/review-update.ts';
import { after, redactedWords, standing, withoutWords } from '../status/standing.ts';
import type { StatusUpdate } from '../status/status.ts';
import { keyRange, writeKey } from './keys.ts';
import { deedKey, readDeed, readPublishedRow, writeDeed, writePublished } from './review-rows.ts';
import type { Place, Stands } from './review-stands.ts';
import { readRows } from './rows.ts';
import { historyKey, latestKey, readUpdate, writeUpdate } from './status-rows.ts';

/** One transaction takes a hundred; each revision needs a few. */
const mostRevisions = 20;

const rootOf = ({ wordsOf, version }: StatusUpdate): number => wordsOf ?? version;

/** Every revision that may hold the words: those of the same period, and all that sent them again unchanged. */
const revisions = (all: readonly StatusUpdate[], about: StatusUpdate): readonly StatusUpdate[] => {
  const samePeriod = all.filter(({ period }) => period === about.period);
  const roots = new Set(samePeriod.map(rootOf));
  return all.filter((one) => samePeriod.includes(one) || roots.has(rootOf(one)));
};

const wordless = (did: Did): Did => {
  if (did.kind === 'agreed' && did.commentary !== undefined) return { ...did, commentary: redactedWords };
  return did.kind === 'objected' ? { ...did, says: redactedWords } : did;
};

/**
 * Takes the words out of every row that holds them, in one transaction with the deed that says who, when and why.
 * Ratings and dates stay. The one place where something that was recorded is overwritten.
 */
export const redact = async (
  { table, partition, signal }: Place,
  { update: about, latest, published }: Stands,
  asked: NewDeed,
): Promise<readonly TransactionAction[]> => {
  const [histories, deedRows] = await Promise.all([
    readRows(table, partition, keyRange('h'), signal),
    readRows(table, partition, keyRange('d'), signal),
  ]);
  const deeds = deedRows.map(readDeed);
  const found = revisions(histories.map(readUpdate), about).slice(-mostRevisions);
  const row = (rowKey: string, columns: object) => ({ partitionKey: partition, rowKey, ...columns });
  const changed = found.map((one) => {
    const own = deeds.filter(({ version }) => version === one.version);
    const { by, at, operation, did } = asked;
    const deed: Deed = { version: one.version, number: own.length + 1, by, at, operation, did };
    return { deed, own, inHistory: withoutWords(one), stands: after(standing(one, own), deed) };
  });
  const standsNow = (version: number) => changed.find((one) => one.deed.version === version)?.stands;
  const latestNow = latest && standsNow(Number(latest.version));
  const publicNow = readPublishedRow(published).map((one) => standsNow(one.version) ?? one);
  return [
    ...changed.flatMap(({ deed, own, inHistory }): TransactionAction[] => [
      ['update', row(historyKey(deed.version), writeUpdate(inHistory)), 'Replace'],
      ['create', row(deedKey(deed), writeDeed(deed))],
      ...own
        .filter(({ did }) => wordless(did) !== did)
        .map(
          (old): TransactionAction => [
            'update',
            row(deedKey(old), writeDeed({ ...old, did: wordless(old.did) })),
            'Replace',
          ],
        ),
    ]),
    ['create', row(writeKey('op', asked.operation), { version: asked.version })],
    ...asked.todos.map((todo): TransactionAction => ['create', row(writeKey('todo', todo.id), todo)]),
    ...(latest && latestNow
      ? [
          [
            'update',
            row(latestKey, writeUpdate(latestNow)),
            'Replace',
            { etag: latest.etag },
          ] satisfies TransactionAction,
        ]
      : []),
    ...(published ? [writePublished(partition, published, publicNow)] : []),
  ];
};
