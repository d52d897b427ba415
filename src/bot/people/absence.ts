import { type Day, writeDay } from '../../calendar/london.ts';
import type { Reply } from '../../chat.ts';
import { absenceOn, presenceOf } from '../../people/absence.ts';
import type { Intent } from '../../people/intent.ts';
import type { Person } from '../../people/person.ts';
import { writeWeekdays } from '../../people/read-weekdays.ts';
import { type Asking, barred, nameOf, notice, refused, writeDeeds } from './asking.ts';
import { readDays } from './span.ts';
import { findWhom, isSelf } from './whom.ts';

type About<Kind> = Extract<Intent, { kind: Kind }>;
type Found = { readonly person: Person; readonly isOwn: boolean };

/** Everybody speaks for themself; of others only officers say it. */
const findAbout = async (asking: Asking, intent: About<'away' | 'back' | 'days'>): Promise<Found | Reply> => {
  const isOwn = isSelf(asking, intent.whom);
  const refusal = isOwn
    ? undefined
    : await barred(asking, 'change other people’s days', 'Saying when somebody else is away or works');
  if (refusal) return refusal;
  const found = await findWhom(asking, intent.whom, (whom) => ({ ...intent, whom }));
  return found.kind === 'reply' ? found.reply : { person: found.person, isOwn };
};

const already = ['That is how it was already. Nothing was changed.'];

/** Whom update requests go to meanwhile. */
const meanwhile =
  'Update requests go to the deputy meanwhile, or to the officers where there is none; nobody is chased while away.';

const span = (from: Day, until: Day, today: Day): string =>
  `${from > today ? `from ${writeDay(from)} ` : ''}until ${writeDay(until)}`;

export const beAway = async (asking: Asking, intent: About<'away'>): Promise<Reply> => {
  const { today } = asking;
  const days = readDays(intent.span, today);
  if (days.kind === 'wrong') return refused('Nothing was changed', days.says);
  const { from, until } = days;
  if (until === undefined)
    return refused('Until when?', 'Please write the last day too: I’m away until 3 January.');
  const found = await findAbout(asking, { ...intent, span: days.certain });
  if ('kind' in found) return found;
  const { person, isOwn } = found;
  const title = `${isOwn ? 'You are' : `${nameOf(person)} is`} away ${span(from, until, today)}`;
  const done = await writeDeeds(asking, ({ ledger }) => {
    const { absences } = presenceOf(ledger, person.key);
    return absences.some((one) => one.from <= from && one.until === until)
      ? notice(asking, { title, says: already })
      : [{ kind: 'away', person: person.key, from, until }];
  });
  if ('kind' in done) return done;
  const early = isOwn
    ? 'Back sooner? Write: I’m back.'
    : 'Back sooner? An officer can write: @person is back.';
  return notice(asking, { title, says: [`${meanwhile}`, `${writeDay(until)} is the last day. ${early}`] });
};

export const beBack = async (asking: Asking, intent: About<'back'>): Promise<Reply> => {
  const { today } = asking;
  const days = readDays({ ...intent.span, until: undefined }, today);
  if (days.kind === 'wrong') return refused('Nothing was changed', days.says);
  const found = await findAbout(asking, { ...intent, span: days.certain });
  if ('kind' in found) return found;
  const { person, isOwn } = found;
  const subject = isOwn ? 'You are' : `${nameOf(person)} is`;
  const done = await writeDeeds(asking, ({ ledger }) => {
    const presence = presenceOf(ledger, person.key);
    const isAway =
      absenceOn({ presence }, days.from) || presence.absences.some(({ until }) => until >= days.from);
    return isAway
      ? [{ kind: 'back', person: person.key, from: days.from }]
      : notice(asking, { title: `${subject} not away`, says: ['Nothing was changed.'] });
  });
  if ('kind' in done) return done;
  return notice(asking, {
    title: `${subject} back ${days.from > today ? `on ${writeDay(days.from)}` : ''}`.trim(),
    says: ['Update requests and reminders come as before.'],
  });
};

export const workOn = async (asking: Asking, intent: About<'days'>): Promise<Reply> => {
  if (intent.days.length === 0)
    return refused(
      'Nothing was changed',
      'That leaves no working day. Write: my working days are Tue to Thu.',
    );
  const found = await findAbout(asking, intent);
  if ('kind' in found) return found;
  const { person, isOwn } = found;
  const title = `${isOwn ? 'Your' : `${nameOf(person)}’s`} working days: ${writeWeekdays(intent.days)}`;
  const done = await writeDeeds(asking, ({ ledger }) =>
    presenceOf(ledger, person.key).weekdays?.join() === intent.days.join()
      ? notice(asking, { title, says: already })
      : [{ kind: 'days', person: person.key, days: intent.days }],
  );
  if ('kind' in done) return done;
  return notice(asking, {
    title,
    says: ['On other days I don’t chase. To change it, write: my working days are Monday to Friday.'],
  });
};
