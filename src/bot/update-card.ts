import { writePartialDate } from '../calendar/partial-date.ts';
import type { Shown } from '../chat.ts';
import type { Priority, Register } from '../partnership/register.ts';
import { writeSource } from '../partnership/write-source.ts';
import { showUpdateRequest, type UpdateRequestShown } from '../show/update-request.ts';
import { noChange } from '../status/no-change.ts';
import type { Book } from './parts.ts';

type About = { readonly priority: Priority; readonly period: string; readonly prompt: string };
type State = Pick<UpdateRequestShown, 'latest' | 'basedOn' | 'state' | 'typed' | 'problems' | 'draftOf'>;

/** What a committee was last told of the priority, with its source. */
const lastReported = (register: Register, priority: Priority): string | undefined => {
  const reported = priority.reported.at(-1);
  const meeting = register.meetings.find(({ id }) => id === reported?.meeting);
  const rating = register.ratings.find(({ id }) => id === reported?.rating);
  return reported && meeting && rating
    ? `Last reported: ${rating.name}, on ${writePartialDate(meeting.date)} (${writeSource(register, reported.source)}).`
    : undefined;
};

/** Offered where it would be taken; an update of the same period needs no repeating. */
const canRepeat = (latest: State['latest'], period: string): boolean =>
  typeof latest === 'object' &&
  latest.update.period !== period &&
  noChange(latest.update, latest.asAt ?? '').kind === 'again';

/** The card on which an update is written. */
export const updateCard = ({ register }: Book, about: About, state: State): Shown =>
  showUpdateRequest({
    prompt: about.prompt,
    priority: { id: about.priority.id, name: about.priority.name },
    period: about.period,
    scale: register.ratings,
    reported: lastReported(register, about.priority),
    noChange: canRepeat(state.latest, about.period),
    ...state,
  });
