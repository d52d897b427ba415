import type { CardReply, Reply } from '../../chat.ts';
import { longestCommentary } from '../../status/problems.ts';
import type { Did } from '../../status/review.ts';
import type { Reviewed } from '../../status/review-update.ts';
import type { StatusUpdate } from '../../status/status.ts';
import { editSeenTodos, reviewThing } from '../../status/thing.ts';
import type { Press } from '../command.ts';
import { keepSeen } from '../updates/keep-seen.ts';
import { tell } from '../updates/tell-officers.ts';
import { notDone, type PressedReview, readOccasion, readPressedReview } from './press-review.ts';
import { preElectionNotice, reviewCard, updateOf } from './review-card.ts';

type Say = { readonly state?: string; readonly problem?: string; readonly isConfirming?: boolean };

/** The card as the update stands now, with all that was typed. */
const redraw = async (pressed: PressedReview, say: Say, keepsTyped = true): Promise<Reply> => {
  const { parts, priority, version, person, prompt, typed, signal } = pressed;
  const update = await updateOf(parts, priority.id, version, signal);
  if (!update)
    return notDone(typed.wording || typed.objection, 'It could not be read just now. Press again.');
  const about = { priority, update, prompt };
  const shown = await reviewCard(parts, about, person, { ...say, ...(keepsTyped ? { typed } : {}) }, signal);
  return { kind: 'replace', shown };
};

/** Those who have to hear of it. */
const tellOthers = async (
  { parts, person, signal }: PressedReview,
  done: Reviewed,
  did: Did,
): Promise<void> => {
  if (!('update' in done)) return;
  const { update } = done;
  const mark = String(update.review?.deeds ?? 0);
  if (did.kind === 'agreed' && did.commentary !== undefined && update.by !== person.key)
    await tell(parts, update, 'wording', [update.by], mark);
  if (did.kind !== 'objected') return;
  const officers = await parts.people.peopleWith('officer', undefined, signal);
  await tell(
    parts,
    update,
    'objection',
    officers.map(({ key }) => key),
    mark,
  );
};

const saysDone: Readonly<Record<Did['kind'], string>> = {
  agreed: 'Agreed. Next: publish it.',
  objected: 'Your objection is with the officers.',
  published: 'Published: readers see it from its day on.',
  redacted: 'Redacted: the words are gone from every revision and card.',
};

/** More revisions of one period nobody writes; each is a card to be turned. */
const mostRevisions = 20;

/** All of the period: redaction takes the words out of each. */
const revisionsOf = async (
  { parts, priority, signal }: PressedReview,
  update: StatusUpdate,
): Promise<readonly StatusUpdate[]> => {
  const history = await parts.readStatusHistory(priority.id, mostRevisions, signal);
  if (history === 'unread') return [update];
  const others = history.filter((one) => one.period === update.period && one.version !== update.version);
  return [update, ...others];
};

/** Does it once, and shows what stands. */
const act = async (pressed: PressedReview, did: Did, seenDeeds: number | undefined): Promise<Reply> => {
  const { parts, priority, version, person, operation, press, signal } = pressed;
  const update = await updateOf(parts, priority.id, version, signal);
  if (!update) return redraw(pressed, {});
  const at = parts.clock.now();
  const thing = reviewThing(update);
  const isRedacted = did.kind === 'redacted';
  const revisions = isRedacted ? await revisionsOf(pressed, update) : [update];
  const todos = editSeenTodos(revisions, operation, isRedacted);
  const deed = { priority: priority.id, version, by: person.key, at, operation, did, todos };
  const done = await parts.reviewUpdate({ ...deed, basedOn: seenDeeds }, signal);
  switch (done.kind) {
    case 'done':
      await Promise.all([tellOthers(pressed, done, did), keepSeen(parts, press, thing, person.key)]);
      parts.nudge();
      return redraw(pressed, { state: saysDone[did.kind] }, false);
    case 'changed':
      return redraw(pressed, { state: 'Somebody did something about it meanwhile: this is how it stands.' });
    case 'refused':
      return redraw(pressed, {
        problem:
          did.kind === 'published'
            ? 'Agree it first: then it can be published.'
            : 'That can’t be done to the update as it stands.',
      });
    default:
      return redraw(pressed, { state: 'It could not be confirmed. Press again: it is done once.' });
  }
};

const attend =
  (then: (pressed: PressedReview) => Promise<Reply>): Press =>
  async (parts, press: CardReply, signal) => {
    const pressed = await readPressedReview(parts, press, signal);
    return 'person' in pressed ? then(pressed) : pressed;
  };

const agree = attend(async (pressed) => {
  const wording = pressed.typed.wording.trim();
  if (wording.length > longestCommentary)
    return redraw(pressed, { problem: 'Keep the wording to 2,000 characters.' });
  return act(pressed, { kind: 'agreed', ...(wording ? { commentary: wording } : {}) }, pressed.deeds);
});

const publish = attend(async (pressed) => {
  const occasion = readOccasion(pressed);
  if (!occasion) return redraw(pressed, { problem: 'Choose a meeting, or a day from today on.' });
  const notice = await preElectionNotice(pressed.parts, pressed.signal);
  if (notice && !pressed.isSure) return redraw(pressed, { state: 'Not published yet.', isConfirming: true });
  return act(pressed, { kind: 'published', occasion }, pressed.deeds);
});

const redact = attend(async (pressed) => {
  const why = pressed.typed.why.trim().slice(0, 200);
  return why === ''
    ? redraw(pressed, { problem: 'Say why the words are redacted: it stays on record.' })
    : act(pressed, { kind: 'redacted', why }, undefined);
});

const object = attend(async (pressed) => {
  const { parts, priority, version, signal, person, typed } = pressed;
  const says = typed.objection.trim().slice(0, 500);
  const update = await updateOf(parts, priority.id, version, signal);
  if (update && update.by !== person.key) return notDone(says, 'Only its author can object to a wording.');
  return says === ''
    ? redraw(pressed, { problem: 'Say what is not right about the wording.' })
    : act(pressed, { kind: 'objected', says }, pressed.deeds);
});

export const reviewPresses: Readonly<Record<string, Press>> = {
  agreeUpdate: agree,
  publishUpdate: publish,
  redactUpdate: redact,
  objectUpdate: object,
};
