import { type Day, writeDay } from '../calendar/london.ts';
import { absenceOn } from './absence.ts';
import type { Person } from './person.ts';
import { writeList } from './write-post.ts';

/** Who could be asked about a priority, in this order. */
export type Askable = {
  readonly chairs: readonly Person[];
  readonly deputies: readonly Person[];
  readonly officers: readonly Person[];
};

/** Who is asked on a day, and a sentence where it is not who one would expect. */
export type Answering = { readonly asked: readonly Person[]; readonly why: string | undefined };

const unknown = 'somebody I have not met yet';

const present = (people: readonly Person[], day: Day): readonly Person[] =>
  people.filter((person) => absenceOn(person, day) === undefined);

/** "Dana Chair is away until 3 January 2027" */
const whoIsAway = (people: readonly Person[], day: Day): string =>
  writeList(
    people.flatMap((person) => {
      const away = absenceOn(person, day);
      return away ? [`${person.name || unknown} is away until ${writeDay(away.until)}`] : [];
    }),
  );

/** The chairs who are there, else the deputies, else the officers: nobody is asked who is away, while another is there. */
export const answering = ({ chairs, deputies, officers }: Askable, day: Day): Answering => {
  const away = whoIsAway(chairs, day);
  const there = present(chairs, day);
  if (there.length > 0) return { asked: there, why: away || undefined };
  const standIns = present(deputies, day);
  const lacking = away || 'no chair is set';
  if (standIns.length > 0) return { asked: standIns, why: `${lacking}, so I ask the deputy` };
  const rest = present(officers, day);
  const left = whoIsAway(deputies, day);
  const why = `${[lacking, left].filter(Boolean).join('; ')}, so I ask the officers`;
  return { asked: rest.length > 0 ? rest : officers, why };
};
