import type { Edit } from './change.ts';
import { deadlineRule } from './deadline-rule.ts';
import { factAddedRule, factCorrectedRule, meetsRule } from './fact-rules.ts';
import { leadRule } from './lead-rule.ts';
import { meetingAddedRule, meetingCancelledRule, meetingMovedRule } from './meeting-rules.ts';
import { outcomeRule } from './outcome-rule.ts';
import type { Rule } from './rule.ts';

/** Every kind of edit there is. A new kind is a member of `Edit`, a rule, and a line here. */
const rules: { readonly [Kind in Edit['kind']]: Rule<Extract<Edit, { readonly kind: Kind }>> } = {
  outcome: outcomeRule,
  deadline: deadlineRule,
  'meeting added': meetingAddedRule,
  'meeting moved': meetingMovedRule,
  'meeting cancelled': meetingCancelledRule,
  lead: leadRule,
  meets: meetsRule,
  'fact corrected': factCorrectedRule,
  'fact added': factAddedRule,
};

/** The rule for this edit; undefined for a kind that only a newer version of the bot knows. */
export const ruleFor = <One extends Edit>({ kind }: One): Rule<One> | undefined =>
  rules[kind] as unknown as Rule<One> | undefined;
