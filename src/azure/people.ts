import type { TableClient } from '@azure/data-tables';
import { londonDay } from '../calendar/london.ts';
import { type Clock, systemClock } from '../clock.ts';
import { presenceOf } from '../people/absence.ts';
import { type Appointment, isPost, isSameId } from '../people/appointment.ts';
import { type HeldPost, heldPosts, isInForce } from '../people/held-posts.ts';
import type { Ledger } from '../people/ledger.ts';
import type { People } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import { writeKey } from './keys.ts';
import { createKnownPeople } from './people-known.ts';
import { createLedger } from './people-ledger.ts';
import { type Kept, readByKey, readEverybody } from './people-rows.ts';

/** Before anything the bot was told: posts that settings and files give have no first day. */
const always = '0001-01-01';

/** The posts that settings and files give somebody. */
const givenTo = (kept: Kept, appointments: readonly Appointment[]): readonly HeldPost[] =>
  appointments
    .filter(({ entraId }) => isSameId(entraId, kept.entraId))
    .flatMap(({ posts }) => posts)
    .map((post) => ({ ...post, person: kept.key, from: always, until: undefined, named: undefined }));

/** Somebody as they stand on the day the clock shows. */
const createAsPerson =
  (appointments: () => readonly Appointment[], clock: Clock) =>
  (kept: Kept, entries: Ledger): Person => {
    const today = londonDay(clock.now());
    const held = heldPosts(entries, givenTo(kept, appointments())).filter(
      (post) => post.person === kept.key && isInForce(post, today),
    );
    const posts = held.map(({ role, group }) => ({ role, group }));
    return { ...kept, posts, presence: presenceOf(entries, kept.key) };
  };

/** People in the table `people`. Only here do Entra ids and names stand. */
export const createPeople = (
  table: TableClient,
  partnership: string,
  appointments: () => readonly Appointment[],
  clock: Clock = systemClock,
): People => {
  const place = { table, partition: writeKey(partnership) };
  const ledger = createLedger(table, place.partition, clock.real);
  const known = createKnownPeople(place, appointments);
  const asPerson = createAsPerson(appointments, clock);
  const whole = async (kept: Kept | undefined, signal: AbortSignal): Promise<Person | undefined> =>
    kept && asPerson(kept, await ledger.read(signal));
  return {
    findPerson: async (entraId, signal) => whole(await known.find(entraId, signal), signal),
    personOf: async (key, signal) => whole(await readByKey(place, key, signal), signal),
    rememberPerson: async (met, signal) =>
      asPerson(await known.remember(met, signal), await ledger.read(signal)),
    peopleWith: async (role, group, signal) => {
      const [entries, given] = await Promise.all([ledger.read(signal, true), known.given(signal)]);
      const today = londonDay(clock.now());
      // Only rows of those who hold it are read: the ledger knows everybody who ever held anything.
      const holding = heldPosts(entries).filter(
        (post) => isPost(post, role, group) && isInForce(post, today),
      );
      const keys = new Set(holding.map(({ person }) => person));
      const others = [...keys].filter((key) => given.every((one) => one.key !== key));
      const named = await Promise.all(others.map((key) => readByKey(place, key, signal)));
      return [...given, ...named.filter((kept) => kept !== undefined)]
        .map((kept) => asPerson(kept, entries))
        .filter(({ posts }) => posts.some((post) => isPost(post, role, group)));
    },
    roster: async (signal, look) => {
      const [entries, given] = await Promise.all([ledger.read(signal, look), known.given(signal)]);
      const posts = given.flatMap((kept) => givenTo(kept, appointments()));
      return { ledger: entries, posts: heldPosts(entries, posts) };
    },
    everyone: async (signal) => {
      await known.given(signal);
      const [entries, all] = await Promise.all([ledger.read(signal), readEverybody(place, signal)]);
      return all.map((kept) => asPerson(kept, entries));
    },
    write: ledger.write,
  };
};
