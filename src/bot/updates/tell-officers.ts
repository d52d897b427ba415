import { addDays, londonDay, londonTime } from '../../calendar/london.ts';
import type { Content, Due } from '../../delivery/delivery.ts';
import type { StatusUpdate } from '../../status/status.ts';
import { reviewThing } from '../../status/thing.ts';
import type { BotParts } from '../parts.ts';

type About = Extract<Content, { kind: 'update notice' }>['about'];

/** After so many days it is found by asking, not by being told. */
const usefulDays = 28;

/** One row each, always the same for the same update and matter: told again, nobody is told twice. */
const notices = (
  update: StatusUpdate,
  about: About,
  people: readonly string[],
  now: number,
  mark: string,
): readonly Due[] => {
  const day = londonDay(now);
  const { priority, version } = update;
  const thing = reviewThing(update);
  return people.map((key) => ({
    month: day.slice(0, 7),
    id: [thing, `${about}${mark}`, key].map((part) => part.replaceAll('!', '.')).join('!'),
    thing,
    recipient: { kind: 'person', key },
    content: { kind: 'update notice', priority, version, about },
    dueAt: now,
    staleAt: londonTime(addDays(day, usefulDays), '18:00'),
  }));
};

/** Tells these people, by way of the delivery engine. What fails is logged: the update itself stands. */
export const tell = async (
  parts: BotParts,
  update: StatusUpdate,
  about: About,
  people: readonly string[],
  mark = '',
): Promise<void> => {
  const dues = notices(update, about, people, update.recordedAt, mark);
  await parts
    .makeDeliveries(dues)
    .catch((error: unknown) => parts.warn('a notice about an update could not be made', error));
};

/** Officers read what is held, and call whoever has more to say. */
export const tellOfficers = async (
  parts: BotParts,
  update: StatusUpdate,
  signal: AbortSignal,
): Promise<void> => {
  const about: readonly About[] = [
    ...(update.held ? (['held'] as const) : []),
    ...(update.hasMore ? (['contact'] as const) : []),
  ];
  if (about.length === 0) return;
  const officers = await parts.people.peopleWith('officer', undefined, signal).catch(() => []);
  const keys = officers.map(({ key }) => key).filter((key) => key !== update.by);
  await Promise.all(about.map((one) => tell(parts, update, one, keys)));
};
