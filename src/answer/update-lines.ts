import { writeDay, writeInstant } from '../calendar/london.ts';
import { writeUpdateAge } from '../status/age.ts';
import { writeDirection } from '../status/direction.ts';
import { isPublished } from '../status/standing.ts';
import type { StatusUpdate } from '../status/status.ts';
import type { Said } from './draft.ts';
import type { Held } from './knowledge.ts';

const nameOf = (key: string, known: Held): string => known.nameOf(key) ?? 'somebody no longer listed';

const redaction = ({ review }: StatusUpdate, known: Held): readonly Said[] =>
  review?.redacted
    ? [
        {
          label: 'Redacted',
          text: `${writeInstant(review.redacted.at)} by ${nameOf(review.redacted.by, known)}: ${review.redacted.why}`,
        },
      ]
    : [];

const published = ({ review }: StatusUpdate, known: Held): readonly Said[] => {
  const occasion = review?.published?.occasion;
  const meeting = known.register.meetings.find(({ id }) => id === occasion?.meeting);
  return occasion && meeting
    ? [{ label: 'Published', text: `with ${meeting.name}, ${writeDay(occasion.on)}` }]
    : [];
};

/** Who said it, when and how long ago. */
export const recordedLine = (update: StatusUpdate, known: Held): Said => {
  const age = writeUpdateAge(update.recordedAt, known.today);
  const when = `${writeInstant(update.recordedAt)} by ${nameOf(update.by, known)}`;
  return { label: 'Recorded', text: `${when}, for ${update.period}; ${age}` };
};

/** What else there is to an update than its rating, forecast and words. */
export const updateLines = (update: StatusUpdate, known: Held): readonly Said[] => {
  const moved = writeDirection(update);
  const { action, unchanged } = update;
  const by = action?.by === undefined ? '' : `, by ${writeDay(action.by)}`;
  return [
    ...(moved ? [{ label: 'Direction', text: moved }] : []),
    ...(action
      ? [{ label: 'Action', text: `${action.says.replace(/[.\s]+$/, '')}. Owner: ${action.owner}${by}` }]
      : []),
    ...(unchanged ? [{ label: 'Words', text: 'unchanged since the update before' }] : []),
    ...published(update, known),
    ...redaction(update, known),
  ];
};

/** Said first where readers are not shown the update. */
export const unpublishedWarning = (update: StatusUpdate, { today }: Held): string | undefined =>
  isPublished(update, today)
    ? undefined
    : 'Not yet published: seen by its author, the group’s chair, deputy and contributors, and officers only.';
