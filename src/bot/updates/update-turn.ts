import { londonDay, writeInstant } from '../../calendar/london.ts';
import { quarter } from '../../calendar/periods.ts';
import type { Reply, Shown } from '../../chat.ts';
import type { Person } from '../../people/person.ts';
import { showNotice } from '../../show/notice.ts';
import { showReceived, showRecorded } from '../../show/recorded.ts';
import { isPublished } from '../../status/standing.ts';
import type { LatestStatus, StatusUpdate } from '../../status/status.ts';
import { nameUpdate } from '../named-update.ts';
import type { BotParts } from '../parts.ts';
import type { PressedUpdate } from '../pressed-update.ts';

/** Somebody who may has pressed an update card. */
export type UpdateTurn = {
  readonly parts: BotParts;
  readonly pressed: PressedUpdate;
  readonly person: Person;
  /** Others see the card too. */
  readonly isShared: boolean;
  readonly latest: LatestStatus;
  readonly signal: AbortSignal;
};

export const operationOf = ({ pressed, person }: Pick<UpdateTurn, 'pressed' | 'person'>): string =>
  `${pressed.prompt}!${person.key}`;

/** Nothing was recorded; the words come back. */
export const notRecorded = (title: string, theirWords: string, ...says: readonly string[]): Reply => ({
  kind: 'say',
  shown: showNotice({ title, says, theirWords }),
});

/** A card with what somebody typed is theirs: where others look on, it does not take the place of the card. */
export const toPresser = ({ isShared, pressed }: UpdateTurn, shown: Shown): Reply => {
  if (!isShared) return { kind: 'replace', shown };
  const elsewhere = showNotice({
    title: 'Not sent yet',
    says: [
      `Your words are kept as a draft. To go on, write to me in our personal chat: update ${pressed.priority.short}`,
    ],
  });
  return { kind: 'replace', shown: elsewhere, forPresser: shown, keepsCard: true };
};

/** What the card turns into once `update` stands: whoever else looks on sees no word that is not published. */
export const showStanding = async (
  { parts, pressed, isShared, signal }: UpdateTurn,
  update: StatusUpdate,
  wasAlready: boolean,
): Promise<Reply> => {
  const named = await nameUpdate(parts, update, signal);
  const scale = parts.book().register.ratings;
  const shown = { ...named, priority: pressed.priority.name, scale, wasAlready };
  const own = showRecorded(shown);
  return isShared && !isPublished(update, londonDay(parts.clock.now()))
    ? { kind: 'replace', shown: showReceived(shown), forPresser: own }
    : { kind: 'replace', shown: own };
};

/** A newer period is reported: a card left open since then can't be sent behind it. */
export const isOvertaken = ({ latest, pressed, parts, person }: UpdateTurn): boolean =>
  typeof latest === 'object' &&
  latest.period > pressed.period &&
  latest.operation !== operationOf({ pressed, person }) &&
  // A rehearsal's clock can be set back.
  latest.period <= quarter(londonDay(parts.clock.now()));

/** Keeps what was typed for its author; says whether that worked. */
export const keepDraft = async ({ parts, pressed, person, signal }: UpdateTurn): Promise<boolean> => {
  const { priority, period, typed } = pressed;
  const draft = { priority: priority.id, period, by: person.key, at: parts.clock.now(), typed };
  return parts.drafts.keep(draft, signal).then(
    () => true,
    (error: unknown) => {
      parts.warn('a draft could not be kept', error);
      return false;
    },
  );
};

export const dropDraft = async ({ parts, pressed, person, signal }: UpdateTurn): Promise<void> =>
  parts.drafts
    .drop(pressed.priority.id, pressed.period, person.key, signal)
    .catch((error: unknown) => parts.warn('a draft could not be dropped', error));

export const writeDraftTime = (at: number): string => `on ${writeInstant(at)}`;
