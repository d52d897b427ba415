import type { Meeting, Register } from '../partnership/register.ts';
import type { Edit } from './change.ts';
import type { Rule } from './rule.ts';
import { changed, plainFact, withoutSilence, withSubject } from './with-subject.ts';

type Outcome = Extract<Edit, { kind: 'outcome' }>;

const meetingIn = ({ meetings }: Register, id: string): Meeting | undefined =>
  meetings.find((meeting) => meeting.id === id);

/** The plans and reports that the meeting's item is: asked about, they answer with its outcome. */
const itemsOf = ({ plans, reports }: Register, { item }: Meeting): readonly string[] =>
  [...plans, ...reports].filter(({ title }) => title === item).map(({ id }) => id);

/** Only the body that decides settles what the reports leave open about the item. */
const settled = (register: Register, meeting: Meeting): Register =>
  meeting.role !== 'decides'
    ? register
    : itemsOf(register, meeting).reduce(
        (so, id) =>
          withSubject(so, id, ({ facts, silences }) => ({
            facts,
            silences: withoutSilence(silences, 'decided'),
          })),
        register,
      );

export const outcomeRule: Rule<Outcome> = {
  field: ({ meeting }) => `${meeting} decided`,
  what: ({ meeting }, register) => `${meetingIn(register, meeting)?.name ?? meeting}: what it decided`,
  missing: ({ meeting }, register) =>
    meetingIn(register, meeting) ? undefined : `the meeting it was recorded for (${meeting})`,
  standing: ({ meeting }, register) => meetingIn(register, meeting)?.decided,
  says: ({ says }) => says,
  apply: ({ meeting: id, outcome, says, minute }, register, source) => {
    const before = meetingIn(register, id);
    if (!before) return register;
    const of = itemsOf(register, before);
    const fact = plainFact({ aspect: 'decided', says, source, asAt: before.date, of });
    const meetings = changed(register.meetings, id, (meeting) => ({
      ...meeting,
      decided: { says, source, outcome, minute },
      facts: [
        ...meeting.facts.filter(({ source: { kind }, aspect }) => kind !== 'change' || aspect !== 'decided'),
        fact,
      ],
      silences: withoutSilence(meeting.silences, 'decided'),
    }));
    return settled({ ...register, meetings }, before);
  },
};
