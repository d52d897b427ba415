import type { Logger } from 'pino';
import { createKept } from './azure/kept.ts';
import { readSetUpDay } from './azure/set-up-day.ts';
import { createStorage } from './azure/storage.ts';
import { isUnanswered } from './azure/storage-error.ts';
import { createDueAsking } from './bot/asking/due-asking.ts';
import { createExport, type Exported } from './bot/asking/write-export.ts';
import { createCurrentBook } from './bot/changes/current-book.ts';
import { createDueConflicts } from './bot/changes/tell-conflicts.ts';
import { createDraw } from './bot/draw-delivery.ts';
import { createDueNow } from './bot/due-now.ts';
import { type Bot, createBot } from './bot.ts';
import { createBankHolidays } from './calendar/bank-holidays.ts';
import { londonDay } from './calendar/london.ts';
import { createWorkingDays, type WorkingDays } from './calendar/working-days.ts';
import type { Deliver, FindMember, Reopen, Reply } from './chat.ts';
import { type Clock, createMovableClock, systemClock } from './clock.ts';
import { type Config, usualSendsPerSecond } from './config.ts';
import { createDelivery, type Delivery } from './delivery/engine.ts';
import type { Log, Timing } from './delivery/parts.ts';
import type { Register } from './partnership/register.ts';
import type { Appointment } from './people/appointment.ts';
import { asRehearsal } from './show/rehearsal.ts';

/** What is joined to the bot: who holds what, where it is kept, and how it reaches a chat. */
export type Joining = {
  readonly config: Pick<Config, 'storage' | 'rehearsal' | 'changesEveryMs'> &
    Partial<Pick<Config, 'sendsPerSecond' | 'publicUrl'>>;
  readonly register: Register;
  readonly appointments: readonly Appointment[];
  readonly deliver: Deliver;
  /** Who a mention means; a chat without rosters has none. */
  /** A chat whose conversations are never lost has no need of it. */
  readonly reopen?: Reopen;
  readonly findMember?: FindMember;
  /** Where a test cannot wait as long as production does. */
  readonly timing?: Partial<Timing>;
  readonly log: Logger;
};

/** The bot without a chat client and without a server: `hear` on one side, `deliver` on the other. */
export type Joined = {
  readonly hear: Bot['hear'];
  readonly ready: () => { readonly status: number; readonly body: unknown };
  readonly start: Delivery['start'];
  /** What an export link answers; without `isDownload` nothing is used up. */
  readonly exported: (token: string, isDownload: boolean) => Promise<Exported>;
  /** Finishes what is in flight. */
  readonly stop: () => Promise<void>;
};

export const joinBot = async (joining: Joining): Promise<Joined> => {
  const { config, register, appointments, deliver, reopen, findMember, timing, log } = joining;
  const { rehearsal } = config;
  const clock = clockOf(rehearsal);
  const storage = await createStorage(config.storage);
  const partnership = register.partnership.id;
  const kept = createKept(storage, {
    partnership,
    priorities: () => register.priorities.map(({ id }) => id),
    appointments: () => appointments,
    clock,
    perSecond: config.sendsPerSecond ?? usualSendsPerSecond,
  });
  const warn = (what: string, error: unknown): void => log.warn(reason(error), what);
  const current = createCurrentBook({
    ...kept,
    file: register,
    clock,
    everyMs: config.changesEveryMs,
    warn,
  });
  const { make: makeChange } = kept.changes;
  const parts = {
    ...kept,
    ...current,
    makeChange,
    deliveries: kept.store,
    clock,
    findMember: findMember ?? nobody,
    // A rehearsal shows at once what was recorded; a council's updates wait for an officer until one decides otherwise.
    publishing: rehearsal ? ('at once' as const) : ('by officers' as const),
    warn,
    isStorageAway: isUnanswered,
    publicUrl: config.publicUrl,
    workingDays: once(workingDays),
  };
  const note: Log = (event, fields) => log.info(fields, event);
  const dueConflicts = createDueConflicts({ ...parts, log: note });
  const dueAsking = createDueAsking(parts);
  const dueNow = createDueNow({
    ...parts,
    setUpDay: once((signal) =>
      readSetUpDay(storage.table('service'), partnership, londonDay(clock.now()), signal),
    ),
  });
  const drawDelivery = createDraw(parts);
  const delivery = createDelivery({
    ...kept,
    clock,
    prepare: storage.prepare,
    due: async (now, signal) => {
      const due = await Promise.all([dueNow(now, signal), dueAsking(now, signal)]);
      // After the look that reminders begin with, so that it knows the newest changes.
      return [...due.flat(), ...(await dueConflicts(now, signal))];
    },
    draw: drawDelivery,
    ...(timing ? { timing } : {}),
    deliver: rehearsal
      ? (outgoing, signal) => deliver({ ...outgoing, shown: asRehearsal(outgoing.shown) }, signal)
      : deliver,
    reopen: reopen ?? stayed,
    log: note,
  });
  const { make: makeDeliveries, nudge, cameBy, unreached } = delivery;
  const bot = createBot({ ...parts, drawDelivery, makeDeliveries, nudge, cameBy, unreached });
  return {
    hear: rehearsal ? async (heard, signal) => (await bot.hear(heard, signal)).map(rehearsed) : bot.hear,
    ready: storage.ready,
    start: delivery.start,
    exported: createExport(parts),
    stop: async () => void (await Promise.all([bot.settled(), delivery.stop()])),
  };
};

const stayed: Reopen = async () => ({ kind: 'unreachable', status: 404, why: 'gone' });

const nobody: FindMember = async () => undefined;

const clockOf = (rehearsal: Config['rehearsal']): Clock => {
  if (!rehearsal) return systemClock;
  return createMovableClock(rehearsal.clock?.start ?? systemClock.now(), rehearsal.clock?.speed ?? 1);
};

/** Every card of a rehearsal says so, wherever it comes from. */
const rehearsed = (reply: Reply): Reply =>
  reply.kind === 'nothing'
    ? reply
    : reply.kind === 'replace' && reply.forPresser
      ? { ...reply, shown: asRehearsal(reply.shown), forPresser: asRehearsal(reply.forPresser) }
      : { ...reply, shown: asRehearsal(reply.shown) };

/** The bank holidays' library is loaded at the first look for what is due, not at start. */
const workingDays = async (): Promise<WorkingDays> => {
  const { default: Holidays } = await import('date-holidays');
  const england = new Holidays('GB', 'ENG');
  return createWorkingDays(createBankHolidays((year) => england.getHolidays(year)));
};

/** Asked again only while it has not worked. */
const once = <Value>(
  read: (signal: AbortSignal) => Promise<Value>,
): ((signal?: AbortSignal) => Promise<Value>) => {
  let held: Promise<Value> | undefined;
  return (signal = AbortSignal.timeout(5_000)) => {
    held ??= read(signal).catch((error: unknown) => {
      held = undefined;
      throw error;
    });
    return held;
  };
};

/** What may be logged of an error: storage errors carry whole requests. */
const reason = (error: unknown): Record<string, unknown> =>
  error instanceof Error
    ? { name: error.name, code: 'code' in error ? error.code : undefined }
    : { name: typeof error };
