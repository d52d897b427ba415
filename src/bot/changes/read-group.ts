import { newestPlan } from '../../changes/lead-rule.ts';
import { namedIn } from './named.ts';
import { opened, type ReadWish, unclear, wished } from './wish.ts';

/** "the TCTF now leads town centre", "the TCTF leads on town centre now" */
export const readLead: ReadWish = (text, { register }) => {
  const [, who, what] =
    /^(?:please )?(?:the )?(.+?) now leads? (?:on )?(?:the )?(.+?)(?: priority)?$/i.exec(text) ??
    /^(?:please )?(?:the )?(.+?) leads? (?:on )?(?:the )?(.+?)(?: priority)? (?:now|from now on)$/i.exec(
      text,
    ) ??
    [];
  if (who === undefined || what === undefined) return undefined;
  const [group, otherGroup] = namedIn(who, register.groups);
  const [priority, otherPriority] = namedIn(what, register.priorities);
  const plan = newestPlan(register);
  if (!priority || !plan) return undefined;
  if (!group || otherGroup)
    return unclear(
      `I can’t tell which group that is. I know ${register.groups.map(({ short }) => short.replace(/^the /, '')).join('; ')}.`,
    );
  if (otherPriority)
    return unclear(`That could be ${priority.name} or ${otherPriority.name}. Name one of them.`);
  return wished({ kind: 'lead', priority: priority.id, group: group.id, plan: plan.id });
};

/** "CSVG now meets monthly" */
export const readMeets: ReadWish = (text, { register }) => {
  const [, who, rhythm] =
    /^(?:please )?(?:the )?(.+?) (?:now meets?|will now meet) (.+)$/i.exec(text) ??
    /^(?:please )?(?:the )?(.+?) (?:meets?|will meet) (.+?) (?:now|from now on)$/i.exec(text) ??
    [];
  if (who === undefined || rhythm === undefined) return undefined;
  const [group, other] = namedIn(who, register.groups);
  if (!group) return undefined;
  if (other) return unclear(`That could be ${group.short} or ${other.short}. Name one of them in full.`);
  return wished({
    kind: 'meets',
    group: group.id,
    says: `${opened(group.short)} meets ${rhythm.replace(/[.\s]+$/, '')}.`,
  });
};
