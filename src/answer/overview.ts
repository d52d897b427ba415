import type { Priority } from '../partnership/register.ts';
import type { Time } from '../question/time.ts';
import { isBehind } from './behind.ts';
import { type Draft, found, notHeld, type Said } from './draft.ts';
import type { Held } from './knowledge.ts';
import { counted, listed, opened } from './sentence.ts';
import { statusDraft, unreadWarning } from './status-answer.ts';
import { inTime } from './when.ts';

/** How every priority is doing, at a glance; those without a status are named as such. */
export const overviewDraft = (time: Time, known: Held): Draft => {
  const all = known.register.priorities.map((priority) => ({
    priority,
    draft: statusDraft(priority, { time, claims: [], aspect: 'status' }, known),
  }));
  const rated = all.filter(({ draft }) => draft.kind === 'found');
  const silent = all.filter(({ draft }) => draft.kind !== 'found').map(({ priority }) => priority.short);
  const unsaid: Said[] =
    silent.length > 0
      ? [{ label: 'Not said', text: `The reports give no status for ${listed(silent)}.` }]
      : [];
  if (rated.length === 0)
    return notHeld(
      `The reports don't say how the priorities were doing${inTime(time)}.`,
      lastHeld(time, known),
    );
  const late = rated.filter(({ draft }) => isBehind(draft.rating)).map(({ priority }) => priority.short);
  const summary =
    late.length > 0
      ? `; behind: ${listed(late)}`
      : knowsBehind(known) && !rated.some(({ draft }) => draft.warning === unreadWarning)
        ? '; none is held as behind'
        : '';
  return {
    ...found({ text: `${opened(tally(rated, known))}${summary}` }, [
      ...rated.map(({ draft }) => draft.headline),
      ...unsaid,
    ]),
    warning: warningOf(rated),
  };
};

/** What was reported last, where the time asked has nothing. */
const lastHeld = (time: Time, known: Held): readonly Said[] => {
  const latest = time.kind === 'now' ? undefined : overviewDraft({ kind: 'now' }, known);
  return latest?.kind === 'found'
    ? [
        { ...latest.headline, label: 'Nearest held' },
        ...latest.lines.filter(({ label }) => label === undefined),
      ]
    : [];
};

/** What is said of some only names them. */
const warningOf = (
  rated: readonly { readonly priority: Priority; readonly draft: Draft }[],
): string | undefined => {
  const [first] = rated.flatMap(({ draft }) => draft.warning ?? []);
  const warned = rated.filter(({ draft }) => draft.warning === first);
  if (first === undefined || warned.length === rated.length) return first;
  return `${opened(listed(warned.map(({ priority }) => priority.short)))}: ${first}`;
};

/** A scale with words of its own does not say which of them mean behind. */
const knowsBehind = ({ register }: Held): boolean => register.ratings.some(({ id }) => isBehind(id));

/** "three On track, one Exceeding expectations" */
const tally = (rated: readonly { draft: Draft }[], { register }: Held): string =>
  register.ratings
    .map(({ id, name }) => ({ name, count: rated.filter(({ draft }) => draft.rating === id).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map(({ name, count }) => `${counted(count)} ${name}`)
    .join(', ');
