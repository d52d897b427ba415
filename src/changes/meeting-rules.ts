import { writePartialDate } from '../calendar/partial-date.ts';
import type { Meeting, Register } from '../partnership/register.ts';
import type { Edit } from './change.ts';
import { meetingNames, newMeeting } from './new-meeting.ts';
import type { Rule } from './rule.ts';
import { changed, plainFact } from './with-subject.ts';

type Added = Extract<Edit, { kind: 'meeting added' }>;
type Moved = Extract<Edit, { kind: 'meeting moved' }>;
type Cancelled = Extract<Edit, { kind: 'meeting cancelled' }>;

const meetingIn = ({ meetings }: Register, id: string): Meeting | undefined =>
  meetings.find((meeting) => meeting.id === id);
const nameOf = (register: Register, id: string): string => meetingIn(register, id)?.name ?? id;
const missingMeeting = ({ meeting }: { readonly meeting: string }, register: Register) =>
  meetingIn(register, meeting) ? undefined : `the meeting (${meeting})`;

/** The same meeting may stand in a later file under an id of its own. */
const sameAs = ({ meeting, committee, date, item }: Added, { meetings }: Register): Meeting | undefined =>
  meetings.find(
    (held) =>
      held.id === meeting ||
      (held.committee === committee &&
        held.item === item &&
        writePartialDate(held.date) === writePartialDate(date)),
  );

const committeeIn = ({ committees }: Register, id: string) => committees.find((held) => held.id === id);

export const meetingAddedRule: Rule<Added> = {
  field: ({ meeting }) => `${meeting} meeting`,
  what: ({ committee, date }, register) =>
    `${committeeIn(register, committee)?.name ?? committee}, ${writePartialDate(date)}: a meeting`,
  missing: ({ committee }, register) =>
    committeeIn(register, committee) ? undefined : `the committee (${committee})`,
  standing: (edit, register) => {
    const same = sameAs(edit, register);
    return same && { says: same.item, source: same.source };
  },
  says: ({ item }) => item,
  apply: (edit, register, source) => {
    const committee = committeeIn(register, edit.committee);
    const same = sameAs(edit, register);
    if (!committee || same?.item === edit.item) return register;
    const { meeting: id, date, item, role } = edit;
    const others = register.meetings.filter((held) => held.id !== id);
    return { ...register, meetings: [...others, newMeeting({ id, date, item, role }, committee, source)] };
  },
};

export const meetingMovedRule: Rule<Moved> = {
  field: ({ meeting }) => `${meeting} date`,
  what: ({ meeting }, register) => `${nameOf(register, meeting)}: its date`,
  missing: missingMeeting,
  standing: ({ meeting }, register) => {
    const held = meetingIn(register, meeting);
    return held && { says: writePartialDate(held.date), source: held.source };
  },
  says: ({ date }) => writePartialDate(date),
  apply: ({ meeting: id, date }, register, source) => {
    const committee = committeeIn(register, meetingIn(register, id)?.committee ?? '');
    const meetings = changed(register.meetings, id, (meeting) => {
      const says = `${meeting.name} was moved to ${writePartialDate(date)}.`;
      const names = committee ? meetingNames(committee, date) : {};
      const facts = [...meeting.facts, plainFact({ aspect: 'changes', says, source })];
      return { ...meeting, ...names, date, source, facts };
    });
    return { ...register, meetings };
  },
};

const cancelledName = (name: string): string => (name.endsWith('(cancelled)') ? name : `${name} (cancelled)`);

export const meetingCancelledRule: Rule<Cancelled> = {
  field: ({ meeting }) => `${meeting} cancelled`,
  what: ({ meeting }, register) => `${nameOf(register, meeting)}: whether it takes place`,
  missing: missingMeeting,
  standing: ({ meeting }, register) => {
    const cancelled = meetingIn(register, meeting)?.cancelled;
    return cancelled && { says: 'cancelled', source: cancelled.source };
  },
  says: () => 'cancelled',
  apply: ({ meeting: id }, register, source) => ({
    ...register,
    meetings: changed(register.meetings, id, (meeting) => ({
      ...meeting,
      name: cancelledName(meeting.name),
      cancelled: { source },
      facts: [
        ...meeting.facts,
        plainFact({ aspect: 'changes', says: `${meeting.name} was cancelled.`, source }),
      ],
    })),
  }),
};
