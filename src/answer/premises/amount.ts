import type { Asked } from '../asked.ts';
import type { Draft } from '../draft.ts';
import { roundsAt } from '../grant-answer.ts';
import type { Held } from '../knowledge.ts';
import { corrected, isYesNo } from './stated.ts';

/** "We got £50k from the PCC": a sum that the giver, whoever else is asked about, is not said to give. */
export const amountPremise = (
  { subject, named, claims, time, text }: Asked,
  known: Held,
): Draft | undefined => {
  const claim = claims.find((one) => one.kind === 'amount');
  const grants = known.register.grants.filter(
    ({ id, giver }) => id === subject || giver === subject || (isYesNo(text) && named.includes(giver)),
  );
  const rounds = grants.flatMap((grant) => roundsAt(grant, time));
  const round = rounds.at(-1);
  if (claim?.kind !== 'amount' || !round || rounds.some(({ amount }) => amount === claim.pounds))
    return undefined;
  return {
    ...corrected({ text: round.amountSays, source: round.source }),
    warning: time.kind === 'span' ? undefined : `This is for ${round.year}; no later amount is held.`,
  };
};
