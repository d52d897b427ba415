import { addDays, type Day, weekday } from '../calendar/london.ts';
import type { Ledger } from './ledger.ts';
import type { Absence, Presence } from './presence.ts';

/** A later absence stands beside an earlier one; being back ends whatever is still going on or to come. */
const absences = (ledger: Ledger, person: string): readonly Absence[] => {
  let so: Absence[] = [];
  for (const { deed } of ledger) {
    if (deed.kind === 'away' && deed.person === person) so.push({ from: deed.from, until: deed.until });
    if (deed.kind === 'back' && deed.person === person)
      so = so
        .map(({ from, until }) => ({ from, until: until < deed.from ? until : addDays(deed.from, -1) }))
        .filter(({ from, until }) => from <= until);
  }
  return so;
};

export const presenceOf = (ledger: Ledger, person: string): Presence => {
  const said = ledger.findLast(({ deed }) => deed.kind === 'days' && deed.person === person)?.deed;
  return { absences: absences(ledger, person), weekdays: said?.kind === 'days' ? said.days : undefined };
};

type Works = { readonly presence?: Presence | undefined };

/** The absence that `day` falls into, the longest of several. */
export const absenceOn = ({ presence }: Works, day: Day): Absence | undefined =>
  [...(presence?.absences ?? [])]
    .filter(({ from, until }) => from <= day && day <= until)
    .sort((one, other) => (one.until < other.until ? 1 : -1))[0];

/** Whether a person can be expected to answer on `day`: not away, and one of their days. Bank holidays are not looked at. */
export const isWorkingFor = (person: Works, day: Day): boolean =>
  absenceOn(person, day) === undefined && (person.presence?.weekdays?.includes(weekday(day)) ?? true);
