import type { Plan } from '../partnership/register.ts';
import type { Asked } from './asked.ts';
import { type Draft, found, notHeld, type Said } from './draft.ts';
import type { Held } from './knowledge.ts';
import { corrected } from './premises/stated.ts';
import { counted, listed, opened, years } from './sentence.ts';
import { inTime, planAt } from './when.ts';

type Named = { readonly plan: Plan; readonly line: Said; readonly count: number };

/** The priorities plan by plan, the plan asked for first; a number taken for granted is held against theirs. */
export const prioritiesDraft = (asked: Asked, known: Held): Draft => {
  const all = known.register.plans.flatMap((plan) => namedIn(plan, known)).toReversed();
  const wanted = planAt(known, asked.time);
  const first = wanted ? all.find(({ plan }) => plan.id === wanted.id) : all[0];
  const isOutside = asked.time.kind === 'span' && !wanted;
  if (!first || isOutside)
    return notHeld(
      `The reports don't say which priorities there were${inTime(asked.time)}.`,
      all.slice(0, 1).map(({ line }) => line),
    );
  const others = wanted ? [] : all.filter((one) => one !== first);
  const isWrong = asked.claims.some(
    (claim) => claim.kind === 'count' && !all.some(({ count }) => count === claim.count),
  );
  const draft = found(
    { text: `${opened(counted(first.count))} priorities are named for the ${years(first.plan.years)} plan` },
    [first.line, ...others.map(({ line }) => line)],
  );
  return isWrong ? corrected(draft.headline, draft.lines) : draft;
};

const namedIn = (plan: Plan, { register }: Held): Named[] => {
  const named = register.priorities.flatMap(({ short, titles }) =>
    titles.filter((title) => title.plan === plan.id).map((title) => ({ short, title })),
  );
  const [first] = named;
  if (!first) return [];
  const caveats = named.flatMap(({ short, title }) =>
    title.caveat && /no heading|missing/i.test(title.caveat) ? [` (${short}: ${title.caveat})`] : [],
  );
  const text = `${listed(named.map(({ short }) => short))}${caveats[0] ?? ''}`;
  return [
    { plan, count: named.length, line: { label: years(plan.years), text, source: first.title.source } },
  ];
};
