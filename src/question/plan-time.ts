import { addDays } from '../calendar/london.ts';
import type { HeldTimes, PlanTime } from './held-times.ts';
import { dawn, span, type Time } from './time.ts';

const numbers = new Map([
  ['1', 1],
  ['one', 1],
  ['first', 1],
  ['2', 2],
  ['two', 2],
  ['second', 2],
  ['3', 3],
  ['three', 3],
  ['third', 3],
  ['4', 4],
  ['four', 4],
  ['fourth', 4],
  ['5', 5],
  ['five', 5],
  ['fifth', 5],
]);

const planYear =
  /\b(?:(?:year|yr) (1|2|3|4|5|one|two|three|four|five)|(first|second|third|fourth|fifth) year)\b/;
const ofPlan =
  /\b(before|prior to|after|since) (?:the |this |our )?(current |present |new |latest |previous |last |old )?(?:(?:community safety |csp |partnership )?plan)\b/;
const whichPlan =
  /\b(current|present|new|newest|latest|existing|previous|last|old|older|earlier|former|prior|first|original)(?= (?:community safety |csp |partnership |smp |safety )*(?:plan|strategy)\b)/;

const isOld = (word: string): boolean => /previous|last|old|older|earlier|former|prior/.test(word);

const shown = ({ years }: PlanTime): string => `${years.first}-${String(years.last % 100).padStart(2, '0')}`;

export const planTime = (plan: PlanTime): Time =>
  span(plan.span.first, plan.span.last, `the ${shown(plan)} plan`, plan.id);

type Found = { readonly time: Time; readonly words: string } | undefined;

/** "year 1 of the plan": of the plan named, else of the current one. */
export const readPlanYear = (text: string, plans: HeldTimes, named: PlanTime | undefined): Found => {
  const [words, after, before] = planYear.exec(text) ?? [];
  const plan =
    named ?? (/\b(previous|old|last|earlier) (\w+ )*plan/.test(text) ? plans.previous : plans.current);
  const number = numbers.get(after ?? before ?? '');
  const days = plan && number ? plans.year(plan, number) : undefined;
  return words && plan && days
    ? { time: span(days.first, days.last, `year ${number} of the ${shown(plan)} plan`, plan.id), words }
    : undefined;
};

/** "before the current plan", "the previous plan", "the current plan". */
export const readPlanSide = (text: string, plans: HeldTimes): Found => {
  const [words, side, which = ''] = ofPlan.exec(text) ?? [];
  const plan = isOld(which) ? plans.previous : plans.current;
  if (words && plan) {
    const isBefore = side === 'before' || side === 'prior to';
    const time = isBefore
      ? span(dawn, addDays(plan.span.first, -1), `before the ${shown(plan)} plan`)
      : planTime(plan);
    return { time, words };
  }
  const [word] = whichPlan.exec(text) ?? [];
  if (!word) return undefined;
  const meant = /first|original/.test(word) ? plans.first : isOld(word) ? plans.previous : plans.current;
  return meant ? { time: planTime(meant), words: word } : undefined;
};
