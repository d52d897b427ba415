import { type Day, londonDay, writeDay } from '../calendar/london.ts';
import { quarter } from '../calendar/periods.ts';
import type { Message, Reply } from '../chat.ts';
import type { Priority } from '../partnership/register.ts';
import { mayDo } from '../people/may-do.ts';
import type { Person } from '../people/person.ts';
import { returnDay } from '../reminders/return-day.ts';
import { promptOf, type UpdateRequest, updateRequest } from '../reminders/update-request.ts';
import { showChoice } from '../show/choice.ts';
import { showNotice } from '../show/notice.ts';
import type { Typed } from '../show/update-request.ts';
import type { Draft } from '../status/draft.ts';
import { type AskedCard, isFresh, readAskedCards, writeStanding } from './asked-already.ts';
import { nameLatest } from './named-update.ts';
import type { BotParts } from './parts.ts';
import { seenLatest, viewerIn } from './seen-status.ts';
import { updateCard } from './update-card.ts';
import type { Viewer } from './updates/is-seen-by.ts';
import { writeDraftTime } from './updates/update-turn.ts';
import { groupsOf, whoAnswersFor } from './who-answers-for.ts';
import { writeWhoToAsk } from './who-to-ask.ts';

const say = (title: string, ...says: readonly string[]): Reply => ({
  kind: 'say',
  shown: showNotice({ title, says }),
});

/** Names the asking: a message's id, or a pressed card's. */
type Operation = Pick<Message, 'id'>;

type Asked = {
  readonly priority: Priority;
  readonly why: string | undefined;
  readonly cards: readonly AskedCard[];
};

/** A card for each person who answers for the priority; until they reply one card a day is enough. */
const askedFor = async (
  parts: BotParts,
  priority: Priority,
  request: (after: number | undefined) => UpdateRequest,
  isAgain: boolean,
  signal: AbortSignal,
): Promise<Asked> => {
  const [{ asked, why }, latest] = await Promise.all([
    whoAnswersFor(parts, priority, signal),
    parts.readLatestStatus(priority.id, signal),
  ]);
  const after = typeof latest === 'object' ? latest.version : latest === 'none' ? 0 : undefined;
  return { priority, why, cards: await readAskedCards(parts, request(isAgain ? undefined : after), asked) };
};

const writeAsked = ({ priority, why, cards }: Asked): string => {
  const fresh = cards.filter(isFresh).map(({ to }) => to.name || 'somebody who has not yet spoken to me');
  const told = [fresh.join(', '), ...cards.filter((card) => !isFresh(card)).map(writeStanding)];
  const names = told.filter(Boolean).join('; ');
  if (names === '') return `${priority.name}: nobody I know answers for it, and there is no officer to ask.`;
  return `${priority.name}: ${names}${why ? ` (${why})` : ''}.`;
};

/** What was asked, with a way to ask once more whoever was not asked now. */
const showAsked = (all: readonly Asked[], period: string, returnBy: Day, { id }: Operation): Reply => {
  const standing = all.filter(({ cards }) => !cards.every(isFresh));
  const says = all.map(writeAsked);
  const by = `Replies are wanted by ${writeDay(returnBy)}; I remind whoever is missing.`;
  if (standing.length === 0)
    return say(`Update request for ${period}`, 'I am asking, with a card for each:', ...says, by);
  const isNobody = all.every(({ cards }) => !cards.some(isFresh));
  const sent = {
    verb: 'askAgain',
    priorities: standing.map(({ priority }) => priority.id),
    prompt: promptOf(`again:${id}`),
  };
  const asks = isNobody ? `Nobody was asked again for ${period}` : `Update request for ${period}`;
  const title = all.length > standing.length ? 'Ask those again' : 'Ask again';
  return { kind: 'say', shown: showChoice({ asks, says: [...says, by], choices: [{ title, sent }] }) };
};

const nobodyAsked = async (
  parts: BotParts,
  priorities: readonly Priority[],
  signal: AbortSignal,
): Promise<Reply> => {
  const groups = priorities.length === 1 ? priorities.flatMap((one) => groupsOf(parts.book(), one)) : [];
  const act = 'request update';
  return say('Nobody was asked', await writeWhoToAsk(parts, act, 'Asking for an update', signal, groups));
};

/** Asks whoever answers for each priority; the cards come by way of the delivery engine. */
export const askForUpdates = async (
  parts: BotParts,
  asker: Person | undefined,
  priorities: readonly Priority[],
  operation: Operation,
  signal: AbortSignal,
  isAgain = false,
): Promise<Reply> => {
  const barred = priorities.find((one) => !mayDo(asker, 'request update', groupsOf(parts.book(), one)));
  if (!asker || barred) return nobodyAsked(parts, priorities, signal);
  const now = parts.clock.now();
  const returnBy = returnDay(await parts.settings.read(signal), londonDay(now));
  const all = await Promise.all(
    priorities.map((one) =>
      askedFor(
        parts,
        one,
        (after) => updateRequest(one.id, asker.key, operation.id, now, returnBy, after),
        isAgain,
        signal,
      ),
    ),
  );
  const asking = all.filter(({ cards }) => cards.some(isFresh));
  const period = quarter(londonDay(now));
  if (asking.length > 0)
    await noteAsking(parts, asker, { asking, period, returnBy, at: now }, operation, signal);
  await parts.makeDeliveries(asking.flatMap(({ cards }) => cards.filter(isFresh).map(({ due }) => due)));
  return showAsked(all, period, returnBy, operation);
};

/** Written down before any card is made, so that whoever does not reply is reminded. */
const noteAsking = (
  { settings }: BotParts,
  { key: by }: Person,
  noted: Pick<UpdateRequest, 'period' | 'at'> & { readonly returnBy: Day; readonly asking: readonly Asked[] },
  { id }: Operation,
  signal: AbortSignal,
): Promise<void> => {
  const { asking, period, returnBy, at } = noted;
  const priorities = asking.map(({ priority }) => priority.id);
  return settings.set({ kind: 'asked', priorities, period, returnBy, by, at }, `${id}!${by}`, signal);
};

/** The card for somebody who wants to send an update unasked; filled in where they said it, or from their draft. */
export const offerUpdate = async (
  parts: BotParts,
  priority: Priority,
  message: Message,
  signal: AbortSignal,
  typed?: Typed,
): Promise<Reply> => {
  const period = quarter(londonDay(parts.clock.now()));
  const viewer = await viewerIn(parts, message.address, message.from, signal);
  const [{ seen, latest }, draft] = await Promise.all([
    seenLatest(parts, priority, viewer, signal),
    readDraft(parts, priority.id, period, viewer, signal),
  ]);
  const named = await nameLatest(parts, latest === 'unread' ? 'unread' : seen, signal);
  const basedOn = typeof latest === 'object' ? { basedOn: latest.version } : {};
  const about = { priority, period, prompt: promptOf(message.id) };
  const filled = typed
    ? ({ state: 'typed', typed } as const)
    : draft
      ? ({ state: 'draft', typed: draft.typed, draftOf: writeDraftTime(draft.at) } as const)
      : ({ state: 'asked' } as const);
  return {
    kind: 'say',
    shown: updateCard(parts.book(), about, { latest: named, ...basedOn, ...filled }),
  };
};

/** What they had typed; nothing where several look on, or where it can't be read. */
const readDraft = async (
  { drafts, warn }: Pick<BotParts, 'drafts' | 'warn'>,
  priority: string,
  period: string,
  viewer: Viewer,
  signal: AbortSignal,
): Promise<Draft | undefined> =>
  viewer &&
  drafts.read(priority, period, viewer.key, signal).catch((error: unknown) => {
    warn('a draft could not be read', error);
    return undefined;
  });
