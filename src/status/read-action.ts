import { type Day, writeDay } from '../calendar/london.ts';
import { readDay } from '../people/read-day.ts';
import { isBlank, lengthProblem, type Problem } from './problems.ts';
import type { PlannedAction } from './status.ts';

type ActionFields = { readonly action?: unknown; readonly owner?: unknown; readonly actionBy?: unknown };
type ActionRead = {
  readonly action: PlannedAction | undefined;
  readonly problems: readonly Problem[];
};

const longest = { action: 500, owner: 100 };

const asText = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

type DayTyped = { readonly day: Day | undefined; readonly problem: string | undefined };

/** A date field sends "2027-03-31"; where there is none people write the day. */
const readBy = (value: unknown, today: Day): DayTyped => {
  if (isBlank(value)) return { day: undefined, problem: 'Choose the day it is to be done by.' };
  const read = readDay(asText(value), today);
  if (read.kind === 'wrong') return { day: undefined, problem: read.says };
  return read.day < today
    ? { day: read.day, problem: `${writeDay(read.day)} has passed. Choose a day from today on.` }
    : { day: read.day, problem: undefined };
};

/**
 * The action of step 2: with its owner and day where it is named at all. Nothing filled in is no action,
 * which is asked about and may be sent.
 */
export const readAction = ({ action, owner, actionBy }: ActionFields, today: Day): ActionRead => {
  if ([action, owner, actionBy].every(isBlank)) return { action: undefined, problems: [] };
  const [says, whose, by] = [asText(action), asText(owner), readBy(actionBy, today)];
  const found: readonly (readonly [Problem['field'], string | undefined])[] = [
    ['action', says ? lengthProblem(says, longest.action) : 'Say in a sentence what is being done.'],
    ['owner', whose ? lengthProblem(whose, longest.owner) : 'Say who does it.'],
    ['actionBy', by.problem],
  ];
  const problems = found.flatMap(([field, problem]) => (problem ? [{ field, says: problem }] : []));
  return problems.length > 0
    ? { action: undefined, problems }
    : { action: { says, owner: whose, by: by.day }, problems };
};
