import { writePartialDate } from '../calendar/partial-date.ts';
import type { Duty, Register } from '../partnership/register.ts';
import type { Edit } from './change.ts';
import type { Rule } from './rule.ts';
import { turnOf } from './turn.ts';
import { changed } from './with-subject.ts';

type Deadline = Extract<Edit, { kind: 'deadline' }>;

const dutyIn = ({ duties }: Register, id: string): Duty | undefined => duties.find((duty) => duty.id === id);

/** The dates of a duty's other turns, and the one of this turn. */
const parted = (duty: Duty, turn: number) => ({
  others: duty.past.filter(({ date }) => turnOf(duty, date) !== turn),
  own: duty.past.findLast(({ date }) => turnOf(duty, date) === turn),
});

/** A written date is no longer provisional, past or to come. */
export const deadlineRule: Rule<Deadline> = {
  field: ({ duty, turn }) => `${duty} date ${turn}`,
  what: ({ duty, turn }, register) => `${dutyIn(register, duty)?.name ?? duty}: its date in ${turn}`,
  missing: ({ duty }, register) => {
    const held = dutyIn(register, duty);
    if (!held) return `the duty it dates (${duty})`;
    return held.rhythm === 'yearly' ? undefined : `a yearly rhythm for ${held.short}`;
  },
  standing: ({ duty: id, turn }, register) => {
    const duty = dutyIn(register, id);
    const own = duty && parted(duty, turn).own;
    return own && { says: writePartialDate(own.date), source: own.source };
  },
  says: ({ date }) => writePartialDate(date),
  apply: ({ duty: id, turn, date }, register, source) => ({
    ...register,
    duties: changed(register.duties, id, (duty) => ({
      ...duty,
      past: [...parted(duty, turn).others, { date, source }],
    })),
  }),
};
