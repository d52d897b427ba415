import { type Appointment, isSameId } from '../people/appointment.ts';
import type { Met } from '../people/people.ts';
import { type Kept, makePerson, type PeoplePlace, readByEntraId, renamePerson } from './people-rows.ts';

/** People by their Entra id, kept in memory once read: a person's row changes only with their name. */
export const createKnownPeople = (place: PeoplePlace, appointments: () => readonly Appointment[]) => {
  const known = new Map<string, Kept>();
  const keep = (kept: Kept): Kept => {
    known.set(kept.entraId, kept);
    return kept;
  };
  const find = async (entraId: string, signal: AbortSignal): Promise<Kept | undefined> => {
    const kept = known.get(entraId.toLowerCase()) ?? (await readByEntraId(place, entraId, signal));
    return kept && keep(kept);
  };
  /** Made known where new, under the name the chat gives now. */
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
  return { find, remember, given };
};
