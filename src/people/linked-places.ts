import type { Instant } from '../clock.ts';
import type { Ledger, Place } from './ledger.ts';

/** What a channel or group chat is for: a group of the register, or the officers. */
export type Link = {
  readonly place: Place;
  readonly group: string | undefined;
  readonly by: string;
  readonly at: Instant;
};

/** The links that hold, oldest first: the last word on a place counts, and the officers have one place at a time. */
export const links = (ledger: Ledger): readonly Link[] =>
  ledger.reduce<readonly Link[]>((so, { deed, by, at }) => {
    if (deed.kind !== 'linked' && deed.kind !== 'unlinked') return so;
    const { place } = deed;
    const others = so.filter((link) => link.place.conversation !== place.conversation);
    if (deed.kind === 'unlinked') return others;
    const { group } = deed;
    const kept = group === undefined ? others.filter((link) => link.group !== undefined) : others;
    return [...kept, { place, group, by, at }];
  }, []);

/** What this conversation is for; undefined where nobody said. */
export const linkOf = (ledger: Ledger, conversation: string): Link | undefined =>
  links(ledger).find(({ place }) => place.conversation === conversation);

/** Conversation ids of a group's places; without a group the officers'. */
export const placesOf = (ledger: Ledger, group: string | undefined): readonly string[] =>
  links(ledger)
    .filter((link) => link.group === group)
    .map(({ place }) => place.conversation);
