import type { TableClient } from '@azure/data-tables';
import { londonDay } from '../calendar/london.ts';
import { type Clock, systemClock } from '../clock.ts';
import { presenceOf } from '../people/absence.ts';
import { type Appointment, isPost, isSameId } from '../people/appointment.ts';
import { type HeldPost, heldPosts, isInForce } from '../people/held-posts.ts';
import type { Ledger } from '../people/ledger.ts';
import type { Met, People } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import { writeKey } from './keys.ts';
import { createLedger } from './people-ledger.ts';
import {
  type Kept,
  makePerson,
  readByEntraId,
  readByKey,
  readEverybody,
  renamePerson,
} from './people-rows.ts';

/** Before anything the bot was told: posts that settings and files give have no first day. */
const always = '0001-01-01';

/** The posts that settings and files give somebody. */
const givenTo = (kept: Kept, appointments: readonly Appointment[]): readonly HeldPost[] =>
  appointments
    .filter(({ entraId }) => isSameId(entraId, kept.entraId))
    .flatMap(({ posts }) => posts)
    .map((post) => ({ ...post, person: kept.key, from: always, until: undefined, named: undefined }));

/** People in the table `people`. Only here do Entra ids and names stand. */
export const createPeople = (
  table: TableClient,
  partnership: string,
  appointments: () => readonly Appointment[],
  clock: Clock = systemClock,
): People => {
  const place = { table, partition: writeKey(partnership) };
  const ledger = createLedger(table, place.partition, clock.real);
  const known = new Map<string, Kept>();

  const asPerson = (kept: Kept, entries: Ledger): Person => {
    const today = londonDay(clock.now());
    const held = heldPosts(entries, givenTo(kept, appointments())).filter(
      (post) => post.person === kept.key && isInForce(post, today),
    );
    const posts = held.map(({ role, group }) => ({ role, group }));
    return { ...kept, posts, presence: presenceOf(entries, kept.key) };
  };
  const keep = (kept: Kept): Kept => {
    known.set(kept.entraId, kept);
    return kept;
  };
  const find = async (entraId: string, signal: AbortSignal): Promise<Kept | undefined> => {
    const kept = known.get(entraId.toLowerCase()) ?? (await readByEntraId(place, entraId, signal));
    return kept && keep(kept);
  };
  const remember = async (met: Met, signal: AbortSignal): Promise<Kept> => {
    const kept = (await find(met.id, signal)) ?? (await makePerson(place, met, signal));
    return keep(await renamePerson(place, kept, met, signal));
  };
  /** Everybody whom a setting or a file names, met or not. */
  const given = (signal: AbortSignal): Promise<readonly Kept[]> => {
    const named = appointments();
    const once = named.filter(
      ({ entraId }, index) => named.findIndex((one) => isSameId(one.entraId, entraId)) === index,
    );
    return Promise.all(
      once.map(({ entraId, name }) => remember({ id: entraId, name: name ?? '', isGuest: false }, signal)),
    );
  };
  const whole = async (kept: Kept | undefined, signal: AbortSignal): Promise<Person | undefined> =>
    kept && asPerson(kept, await ledger.read(signal));

  return {
    findPerson: async (entraId, signal) => whole(await find(entraId, signal), signal),
    personOf: async (key, signal) => whole(await readByKey(place, key, signal), signal),
    rememberPerson: async (met, signal) => asPerson(await remember(met, signal), await ledger.read(signal)),
    peopleWith: async (role, group, signal) => {
      const [entries, named] = await Promise.all([ledger.read(signal, true), given(signal)]);
      const keys = heldPosts(entries).map(({ person }) => person);
      const others = [...new Set(keys)].filter((key) => named.every((one) => one.key !== key));
      const met = await Promise.all(others.map((key) => readByKey(place, key, signal)));
      return [...named, ...met]
        .filter((kept) => kept !== undefined)
        .map((kept) => asPerson(kept, entries))
        .filter(({ posts }) => posts.some((post) => isPost(post, role, group)));
    },
    roster: async (signal, look) => {
      const [entries, named] = await Promise.all([ledger.read(signal, look), given(signal)]);
      const posts = heldPosts(
        entries,
        named.flatMap((kept) => givenTo(kept, appointments())),
      );
      return { ledger: entries, posts };
    },
    everyone: async (signal) => {
      await given(signal);
      const [entries, all] = await Promise.all([ledger.read(signal), readEverybody(place, signal)]);
      return all.map((kept) => asPerson(kept, entries));
    },
    write: ledger.write,
  };
};
