import { writePartialDate } from '../calendar/partial-date.ts';
import { financialYearDays } from '../calendar/periods.ts';
import type { Aspect } from '../partnership/aspects.ts';
import type { Grant } from '../partnership/register.ts';
import type { Time } from '../question/time.ts';
import type { Asked } from './asked.ts';
import { grantDates } from './dates-answer.ts';
import { type Draft, found } from './draft.ts';
import type { Held } from './knowledge.ts';
import { opened } from './sentence.ts';
import { isWithin } from './when.ts';

type Round = Grant['rounds'][number];

export const roundsAt = (grant: Grant, time: Time): readonly Round[] =>
  grant.rounds.filter(({ year }) => {
    const days = financialYearDays(year);
    return !days || isWithin(days, time);
  });

/** How much the grant was in the latest round that the time allows. */
const grantAmount = (grant: Grant, { time, claims }: Asked): Draft | undefined => {
  const round = roundsAt(grant, time).at(-1);
  if (!round) return undefined;
  const isFalse = claims.some((claim) => claim.kind === 'amount' && claim.pounds !== round.amount);
  return {
    ...found({ text: round.amountSays, source: round.source }),
    kind: isFalse ? 'corrected' : 'found',
    warning: time.kind === 'span' ? undefined : `This is for ${round.year}; no later amount is held.`,
  };
};

/** The grant's stages in order. */
const grantStages = (grant: Grant, time: Time): Draft | undefined => {
  const round = roundsAt(grant, time).at(-1) ?? grant.rounds.at(-1);
  if (!round || round.stages.length === 0) return undefined;
  return found(
    {
      text: `${opened(grant.short)} went through ${round.stages.length} stages for ${round.year}`,
      source: round.source,
    },
    round.stages.map(({ name, to, by, source }, at) => ({
      text: `${at + 1}. ${name}${to ? ` to ${to}` : ''}${by ? `, by ${writePartialDate(by)}` : ''}`,
      source,
    })),
  );
};

/** What the register's own shape says of a grant; undefined leaves it to the facts. */
export const grantDraft = (grant: Grant, asked: Asked, aspect: Aspect, known: Held): Draft | undefined => {
  const { time } = asked;
  const isOfYear = aspect === 'about' && time.kind === 'span' && /\bgrant\b/.test(asked.text);
  if (aspect === 'amount' || isOfYear || isWrongSum(grant, asked)) return grantAmount(grant, asked);
  if (aspect === 'stages' || (aspect === 'next' && time.kind === 'now')) return grantStages(grant, time);
  return aspect === 'deadline' || aspect === 'dates' || aspect === 'next'
    ? grantDates(grant, asked, known)
    : undefined;
};

/** Whatever is asked of a grant, a sum nobody gave is put right first. */
const isWrongSum = ({ rounds }: Grant, { claims }: Asked): boolean =>
  claims.some((claim) => claim.kind === 'amount' && !rounds.some(({ amount }) => amount === claim.pounds));
