import { writeInstant } from '../calendar/london.ts';
import type { DeliveryRow, Due } from '../delivery/delivery.ts';
import { requestDeliveries } from '../delivery/due-deliveries.ts';
import { isUndelivered } from '../delivery/owed.ts';
import type { Person } from '../people/person.ts';
import type { UpdateRequest } from '../reminders/update-request.ts';
import type { BotParts } from './parts.ts';

/** One person's card, and the one that stands with them already from an earlier asking. */
export type AskedCard = {
  readonly to: Person;
  readonly due: Due;
  readonly standing: DeliveryRow | undefined;
};

/** The card of each, with what an earlier asking has made under the same name. Rejects where storage is away. */
export const readAskedCards = (
  { deliveries }: Pick<BotParts, 'deliveries'>,
  request: UpdateRequest,
  asked: readonly Person[],
): Promise<readonly AskedCard[]> =>
  Promise.all(
    asked.map(async (to) => {
      const [due] = requestDeliveries(request, [{ kind: 'person', key: to.key }]);
      if (!due) throw new Error(`${request.thing}: expected a card for each person asked`);
      const row = await deliveries.read(due);
      // What this very asking made is no other: it came a second time, or it broke off half way.
      const isOwn = row?.content.kind === 'update request' && row.content.prompt === request.prompt;
      return { to, due, standing: isOwn ? undefined : row };
    }),
  );

export const isFresh = ({ standing }: AskedCard): boolean => standing === undefined;

/** "Dana Chair already has a card from 23 November 2026, 10:00" */
export const writeStanding = ({ to, standing }: AskedCard): string => {
  if (!standing) return '';
  const name = to.name || 'somebody who has not yet spoken to me';
  const at = writeInstant(standing.dueAt);
  return isUndelivered(standing)
    ? `${name} was asked at ${at}: the card has not reached them, and goes out once they write to me`
    : `${name} already has a card from ${at} and has not replied to it`;
};
