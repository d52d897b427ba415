import * as z from 'zod';
import type { Account, Alteration, Change } from '../../changes/change.ts';
import type { Made } from '../../changes/change-log.ts';
import { inForce } from '../../changes/in-force.ts';
import type { CardReply, Reply } from '../../chat.ts';
import type { Person } from '../../people/person.ts';
import { showNotice } from '../../show/notice.ts';
import type { BotParts } from '../parts.ts';
import { previewOf, seenOf, showPreview } from './preview.ts';
import { madeByCard, stands } from './stands.ts';
import { isReply, officer, say } from './who.ts';

/** Card data comes from the client, and is worth nothing until it has this shape. */
const shape = z.object({
  prompt: z.string().regex(/^[\w!:.|-]{1,300}$/),
  words: z.string().min(1).max(2_000),
  seen: z.string().max(64),
});
type Pressed = z.infer<typeof shape>;

const replace = (shown: ReturnType<typeof showNotice>): Reply => ({ kind: 'replace', shown });

const again = (parts: BotParts, pressed: Pressed, note: string): Reply => {
  const preview = previewOf(parts, pressed.words);
  if (!preview)
    return say('Nothing was changed', ['These words are no change as things stand now.'], pressed.words);
  return replace(showPreview(preview, { ...pressed, note }));
};

const overtaken = 'Somebody else changed this meanwhile. Look at it again, then confirm or cancel.';
const unconfirmed =
  'It could not be confirmed that this was written. Press Confirm again: it will not be made twice.';

type Making = {
  readonly pressed: Pressed;
  readonly alteration: Alteration;
  readonly account: Account;
  readonly person: Person;
};

const write = (
  parts: BotParts,
  { pressed, alteration, account, person }: Making,
  signal: AbortSignal,
): Promise<Made> =>
  parts.makeChange(
    {
      operation: `${pressed.prompt}!${person.key}`,
      by: person.key,
      at: parts.clock.now(),
      alteration,
      account,
      basedOn: parts.book().revision,
    },
    signal,
  );

/** A card that another press has made already; else it is shown as things stand now. */
const doneOrAgain = (parts: BotParts, pressed: Pressed): Reply => {
  const before = madeByCard(parts, pressed.prompt);
  return before && isHeld(parts, before) ? stands(before, true) : again(parts, pressed, overtaken);
};

/** Other people may change other things at the same time: as long as this one stands as shown, it goes on. */
const mostTries = 5;

const make = async (
  parts: BotParts,
  pressed: Pressed,
  person: Person,
  signal: AbortSignal,
): Promise<Reply> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    await parts.lookNow(signal);
    const preview = previewOf(parts, pressed.words);
    const isAsShown = preview?.kind === 'proposed' && seenOf(preview.account) === pressed.seen;
    if (!isAsShown) return doneOrAgain(parts, pressed);
    const made = await write(parts, { ...preview, pressed, person }, signal);
    if (made.kind === 'unconfirmed') return again(parts, pressed, unconfirmed);
    if (made.kind !== 'overtaken') {
      await parts
        .lookNow(signal)
        .catch((error: unknown) => parts.warn('a change made could not be read back', error));
      parts.nudge();
      if (made.kind === 'already' && !isHeld(parts, made.change)) return anew(parts, pressed);
      return stands(made.change, made.kind === 'already');
    }
  }
  return again(parts, pressed, overtaken);
};

const isHeld = ({ book }: BotParts, { number }: Change): boolean =>
  inForce(book().standings.changes).has(number);

/** Made by this card before and taken back since: making it again is an operation of its own. */
const anew = (parts: BotParts, pressed: Pressed): Reply =>
  again(
    parts,
    { ...pressed, prompt: `${pressed.prompt}:${parts.book().revision}` },
    'This was changed before and taken back since. Confirm to change it again.',
  );

/** Makes the change whose card was confirmed, and turns the card into what stands. */
export const confirmChange = async (
  parts: BotParts,
  press: CardReply,
  signal: AbortSignal,
): Promise<Reply> => {
  const { data: pressed } = shape.safeParse(press.data);
  if (!pressed) return say('This card no longer works', ['Nothing was changed. Type the change again.']);
  const person = await officer(parts, press.from, pressed.words, signal);
  if (isReply(person)) return person;
  return make(parts, pressed, person, signal).catch((error: unknown) => {
    parts.warn('a change could not be made', error);
    return again(parts, pressed, unconfirmed);
  });
};

const cancelled = z.object({ prompt: shape.shape.prompt, words: shape.shape.words });

/** Nothing is changed; where somebody has confirmed the same card meanwhile, it says that. */
export const cancelChange = async (
  parts: BotParts,
  press: CardReply,
  signal: AbortSignal,
): Promise<Reply> => {
  const { data: pressed } = cancelled.safeParse(press.data);
  if (!pressed) return say('This card no longer works', ['Nothing was changed.']);
  const person = await officer(parts, press.from, pressed.words, signal);
  if (isReply(person)) return person;
  await parts.lookNow(signal).catch((error: unknown) => parts.warn('changes could not be read', error));
  const before = madeByCard(parts, pressed.prompt);
  if (before) return stands(before, true);
  return replace(
    showNotice({ title: 'Cancelled', says: ['Nothing was changed.'], theirWords: pressed.words }),
  );
};
