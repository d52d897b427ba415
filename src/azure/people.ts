import { randomBytes } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import { type Appointment, isPost, isSameId, postsOf } from '../people/appointment.ts';
import type { Met, People } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import { writeKey } from './keys.ts';
import { type Row, readRow, textIn } from './rows.ts';
import { isConflict } from './storage-error.ts';

const entraKey = (entraId: string): string => writeKey('entra', entraId.toLowerCase());
const personKey = (key: string): string => writeKey('person', key);

/** Somebody as their row holds them; roles come from the appointments. */
type Kept = Omit<Person, 'posts'>;

const readKept = (row: Row): Kept => ({
  key: textIn(row, 'key'),
  entraId: textIn(row, 'entraId'),
  name: textIn(row, 'name'),
  isGuest: row.isGuest === true,
});

type Place = { readonly table: TableClient; readonly partition: string };

const find = async (
  { table, partition }: Place,
  entraId: string,
  signal: AbortSignal,
): Promise<Kept | undefined> => {
  const pointer = await readRow(table, partition, entraKey(entraId), signal);
  const row = pointer && (await readRow(table, partition, personKey(textIn(pointer, 'key')), signal));
  return row && readKept(row);
};

/** Both rows or none; when somebody was quicker, theirs. */
const make = async (place: Place, met: Met, signal: AbortSignal): Promise<Kept> => {
  const { table, partition } = place;
  const key = randomBytes(12).toString('hex');
  const kept = { key, entraId: met.id.toLowerCase(), name: met.name, isGuest: met.isGuest };
  const pointer = { partitionKey: partition, rowKey: entraKey(met.id), key };
  const details = { partitionKey: partition, rowKey: personKey(key), ...kept };
  try {
    await table.submitTransaction(
      [
        ['create', pointer],
        ['create', details],
      ],
      { abortSignal: signal },
    );
    return kept;
  } catch (error) {
    const standing = isConflict(error) ? await find(place, met.id, signal) : undefined;
    if (standing) return standing;
    throw error;
  }
};

const rename = async (
  { table, partition }: Place,
  kept: Kept,
  met: Met,
  signal: AbortSignal,
): Promise<Kept> => {
  const isSame = met.name === '' || (kept.name === met.name && kept.isGuest === met.isGuest);
  if (isSame) return kept;
  const named = { ...kept, name: met.name, isGuest: met.isGuest };
  await table.upsertEntity({ partitionKey: partition, rowKey: personKey(kept.key), ...named }, 'Replace', {
    abortSignal: signal,
  });
  return named;
};

/** People in the table `people`. Only here do Entra ids and names stand. */
export const createPeople = (
  table: TableClient,
  partnership: string,
  appointments: () => readonly Appointment[],
): People => {
  const place = { table, partition: writeKey(partnership) };
  const known = new Map<string, Kept>();
  const withPosts = (kept: Kept): Person => ({ ...kept, posts: postsOf(appointments(), kept.entraId) });
  const keep = (kept: Kept): Person => {
    known.set(kept.entraId, kept);
    return withPosts(kept);
  };
  const findKept = async (entraId: string, signal: AbortSignal): Promise<Kept | undefined> =>
    known.get(entraId.toLowerCase()) ?? (await find(place, entraId, signal));
  const remember = async (met: Met, signal: AbortSignal): Promise<Person> => {
    const kept = (await findKept(met.id, signal)) ?? (await make(place, met, signal));
    return keep(await rename(place, kept, met, signal));
  };
  return {
    findPerson: async (entraId, signal) => {
      const kept = await findKept(entraId, signal);
      return kept && keep(kept);
    },
    personOf: async (key, signal) => {
      const row = await readRow(table, place.partition, personKey(key), signal);
      return row && withPosts(readKept(row));
    },
    rememberPerson: remember,
    peopleWith: async (role, group, signal) => {
      const named = appointments().filter(({ posts }) => posts.some((post) => isPost(post, role, group)));
      const once = named.filter(
        ({ entraId }, index) => named.findIndex((one) => isSameId(one.entraId, entraId)) === index,
      );
      return Promise.all(
        once.map(({ entraId, name }) => remember({ id: entraId, name: name ?? '', isGuest: false }, signal)),
      );
    },
  };
};
