import type { Reply } from '../../chat.ts';
import type { Intent } from '../../people/intent.ts';
import { linkOf } from '../../people/linked-places.ts';
import { type Asking, barred, notice, refused, writeDeeds } from './asking.ts';
import { shortOf } from './bodies.ts';
import { peopleNext } from './next.ts';
import { readBodies } from './said-bodies.ts';
import { findWhich } from './which.ts';

type Linking = Extract<Intent, { kind: 'link' }>;

const placeWord = ({ address }: Asking): string =>
  address.conversation.kind === 'channel' ? 'channel' : 'group chat';

/** Without the thread: a link is for the whole channel. */
const placeOf = ({ address }: Asking) => ({
  conversation: address.conversation.id,
  name: address.conversation.name,
});

const onlyInPlaces = (asking: Asking): Reply | undefined =>
  asking.address.conversation.kind === 'personal'
    ? refused(
        'This is our personal chat',
        'Write that in the channel or group chat you mean, and mention me there. Add me to it first if I am not there.',
      )
    : undefined;

const toGroup = async (asking: Asking, which: Exclude<Linking['which'], { kind: 'officers' }>) =>
  findWhich(asking, which, 'chair', (other) => ({ kind: 'link', which: other }));

/** Says what this channel or chat is for: officers only. */
export const linkPlace = async (asking: Asking, { which }: Linking): Promise<Reply> => {
  const refusal =
    onlyInPlaces(asking) ?? (await barred(asking, 'link places', 'Saying what a channel is for'));
  if (refusal) return refusal;
  const found = which.kind === 'officers' ? undefined : await toGroup(asking, which);
  if (found?.kind === 'reply') return found.reply;
  const group = found?.body.id;
  const what = found
    ? `the ${placeWord(asking)} of ${found.body.short}`
    : `the officers’ ${placeWord(asking)}`;
  const title = `This is ${what}`;
  const place = placeOf(asking);
  const done = await writeDeeds(asking, ({ ledger }) => {
    const link = linkOf(ledger, place.conversation);
    return link && link.group === group
      ? notice(asking, { title, says: ['That is how it was already. Nothing was changed.'] })
      : [{ kind: 'linked', place, group }];
  });
  if ('kind' in done) return done;
  const before = linkOf(done.roster.ledger, place.conversation);
  const says = [
    ...(before
      ? [
          `Until now it was ${before.group ? `for ${shortOf(asking.parts.book(), before.group)}` : 'the officers’'}.`,
        ]
      : []),
    found
      ? `Here “make @person chair” is about ${found.body.short}, without naming it.`
      : 'There is one such place at a time: any earlier one is the officers’ no more.',
    `To undo this, write: unlink this ${placeWord(asking)}.`,
  ];
  return notice(asking, { title, says, next: peopleNext });
};

type Unlinking = Extract<Intent, { kind: 'unlink' }>;

/** "No longer the Domestic Abuse Forum" unlinks that alone: "no longer this busy" unlinks nothing. */
const isMeant = ({ parts }: Asking, which: Unlinking['which'], group: string | undefined): boolean => {
  if (which?.kind !== 'said') return true;
  const { named, unread } = readBodies(parts.book(), which.words);
  return unread === '' && named.length > 0 && named.every(({ id }) => id === group);
};

export const unlinkPlace = async (asking: Asking, { which }: Unlinking): Promise<Reply> => {
  const refusal = onlyInPlaces(asking) ?? (await barred(asking, 'link places', 'Unlinking a channel'));
  if (refusal) return refusal;
  const place = placeOf(asking);
  const word = placeWord(asking);
  const done = await writeDeeds(asking, ({ ledger }) => {
    const link = linkOf(ledger, place.conversation);
    if (!link)
      return notice(asking, {
        title: 'Not linked',
        says: [`This ${word} was linked to nothing. Nothing was changed.`],
      });
    if (isMeant(asking, which, link.group)) return [{ kind: 'unlinked', place }];
    const what = link.group ? `for ${shortOf(asking.parts.book(), link.group)}` : 'the officers’';
    return refused(
      'Nothing was changed',
      `This ${word} is ${what}. To end that, write: unlink this ${word}.`,
    );
  });
  if ('kind' in done) return done;
  return notice(asking, {
    title: `This ${placeWord(asking)} is linked to nothing now`,
    says: [`To link it, write: this ${placeWord(asking)} is the group’s name.`],
  });
};
