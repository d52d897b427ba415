import type { Shown } from '../../chat.ts';
import type { Content, Recipient } from '../../delivery/delivery.ts';
import { type DrawParts, viewerOf } from '../updates/draw-update.ts';
import { reviewCard, updateOf } from './review-card.ts';

type Notice = Extract<Content, { kind: 'update notice' }>;

const says: Readonly<Record<Notice['about'], string>> = {
  held: 'Please read this before anybody else does: it may hold what must not be public.',
  contact: 'Its author has more to say outside this report. Please contact them.',
  wording: 'An officer changed the wording of your update. If it is not right, say so below.',
  objection: 'The author objects to the changed wording.',
};

/** The update somebody is told about, as it stands now. */
export const drawNotice = async (
  parts: DrawParts,
  { priority: id, version, about }: Notice,
  recipient: Recipient,
  signal: AbortSignal,
): Promise<Shown | undefined> => {
  const priority = parts.book().register.priorities.find((one) => one.id === id);
  const [person, update] = await Promise.all([
    viewerOf(parts, recipient, signal),
    updateOf(parts, id, version, signal),
  ]);
  if (!priority || !person || !update) return undefined;
  const prompt = `notice:${about}:${version}`;
  return reviewCard(parts, { priority, update, prompt }, person, { state: says[about] }, signal);
};
