import type { Reply } from '../../chat.ts';
import { isAhead } from '../../people/held-posts.ts';
import type { Intent } from '../../people/intent.ts';
import { type Asking, barred, nameOf, refused } from './asking.ts';
import { give } from './name-person.ts';
import { readDays } from './span.ts';
import { findWhich } from './which.ts';
import { findWhom } from './whom.ts';

type HandingOver = Extract<Intent, { kind: 'hand over' }>;

/** Gives the chair of a group to somebody else: its chair may, and officers. */
export const handOver = async (asking: Asking, intent: HandingOver): Promise<Reply> => {
  const { speaker, today, parts, signal } = asking;
  const mayAny = speaker.posts.some(({ role }) => role === 'chair' || role === 'officer');
  if (!mayAny && intent.which.kind === 'unsaid') {
    const refusal = await barred(asking, 'hand over', 'Handing over a group');
    if (refusal) return refusal;
  }
  if (intent.whom.kind === 'several') {
    const found = await findWhom(asking, intent.whom, (whom) => ({ ...intent, whom }));
    if (found.kind === 'reply') return found.reply;
  }
  const days = readDays(intent.span, today);
  if (days.kind === 'wrong') return refused('Nothing was changed', days.says);
  const certain = { ...intent, span: days.certain };
  const which = await findWhich(asking, intent.which, 'chair', (other) => ({ ...certain, which: other }));
  if (which.kind === 'reply') return which.reply;
  const { body } = which;
  const refusal = await barred(asking, 'hand over', `Handing over ${body.short}`, [body.id]);
  if (refusal) return refusal;
  const settled = { ...certain, which: { kind: 'known', id: body.id } } as const;
  const found = await findWhom(asking, intent.whom, (whom) => ({ ...settled, whom }));
  if (found.kind === 'reply') return found.reply;
  const { person } = found;
  const { posts } = await parts.people.roster(signal, true);
  const chairs = posts.filter(
    (post) => post.role === 'chair' && post.group === body.id && isAhead(post, today),
  );
  if (chairs.length === 0)
    return refused(
      'Nothing was changed',
      `Nobody is set as chair of ${body.short}, so there is nothing to hand over. An officer can write: make @person chair of ${body.short}.`,
    );
  if (chairs.every((post) => post.person === person.key))
    return refused('Nothing was changed', `${nameOf(person)} is chair of ${body.short} already.`);
  return give(asking, { person, role: 'chair', body, from: days.from, until: days.until }, 'Handed over');
};
