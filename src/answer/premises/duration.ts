import type { Plan } from '../../partnership/register.ts';
import type { Asked } from '../asked.ts';
import { type Draft, found } from '../draft.ts';
import type { Held } from '../knowledge.ts';
import { counted, opened, years } from '../sentence.ts';
import { numberOf, numeral } from './numbers.ts';
import { confirmed, corrected, isYesNo } from './stated.ts';

const lasting = new RegExp(
  `\\b(?:is|was|ran|runs?|lasts?|lasted|covers?|covered|for|only|just|a|the)\\s+(?:only |just |a |for )*${numeral}[- ](?:year|yr)s?\\b`,
);

/** "The plan ran for five years": the years said against the plan's own. */
export const durationPremise = ({ text, subject, aspect }: Asked, known: Held): Draft | undefined => {
  const entry = known.index.get(subject);
  const said = numberOf(lasting.exec(text)?.[1]);
  if (entry?.kind === 'plan' && howLong.test(text))
    return found({ text: lengthOf(entry.subject), source: entry.subject.source });
  const isPut = isYesNo(text) || aspect === 'reasons';
  if (entry?.kind !== 'plan' || said === undefined || !isPut) return undefined;
  const plan = entry.subject;
  const headline = { text: lengthOf(plan), source: plan.source };
  if (said !== plan.years.last - plan.years.first) return corrected(headline);
  return isYesNo(text) ? confirmed(headline) : undefined;
};

const howLong =
  /\bhow (?:many years|long) (?:is|was|does|did|do|will)\b.*\b(?:for|last|run|cover|plan|long)\b/;

const lengthOf = ({ years: of, short }: Plan): string =>
  `${opened(short)} is for ${counted(of.last - of.first)} years, ${years(of)}`;
