import type { Delivery, Group, Priority } from '../partnership/register.ts';
import type { Time } from '../question/time.ts';
import type { Asked } from './asked.ts';
import { type Draft, found, type Said } from './draft.ts';
import { type Held, shortName } from './knowledge.ts';
import { listed, opened, years } from './sentence.ts';
import { planAt } from './when.ts';

export const leads = ({ role }: Delivery): boolean => role === 'leads' || role === 'owns the action plan';

/** A lead named in Teams leads now: no plan says so. */
const isOfPlan = ({ role, source }: Delivery): boolean => role === 'leads' && source.kind !== 'change';

/** "The Domestic Abuse Forum leads on domestic abuse, in the 2019-22 plan" */
const leadSentence = (lead: Delivery, short: string, known: Held): string => {
  const { group, plan, says } = lead;
  return isOfPlan(lead)
    ? `${opened(shortName(known, group))} leads on ${short}, in the ${planYears(plan, known)} plan`
    : says;
};

const planYears = (id: string, { register }: Held): string => {
  const plan = register.plans.find((one) => one.id === id);
  return plan ? years(plan.years) : id;
};

/** Who leads, and what a later report says without saying that; each line with its own source. */
export const leadLines = (priority: Priority, known: Held): readonly Said[] => {
  const lead = priority.delivery.findLast(leads);
  const later = priority.delivery.filter((one) => !leads(one) && one.plan !== lead?.plan);
  return [
    ...(lead ? [{ label: 'Leads', text: leadText(lead, known), source: lead.source }] : []),
    ...later.slice(-1).map(({ says, source }) => ({ label: 'Later', text: says, source })),
  ];
};

const leadText = (lead: Delivery, known: Held): string =>
  isOfPlan(lead)
    ? `${shortName(known, lead.group).replace(/^the /, '')}, in the ${planYears(lead.plan, known)} plan`
    : lead.says;

/** What was named in Teams says nothing about a time before that. */
const isNamedAfter = (source: Delivery['source'], time: Time): boolean =>
  source.kind === 'change' && time.kind === 'span' && time.last < source.on;

/** Who leads a priority, or which group delivers it, as at a time; undefined where no report says. */
export const priorityLead = (priority: Priority, time: Time, known: Held): Draft | undefined => {
  const plan = planAt(known, time);
  const told = priority.delivery.filter(({ source }) => !isNamedAfter(source, time));
  const ofPlan = plan ? told.filter((one) => one.plan === plan.id) : told;
  const lead = ofPlan.findLast(leads);
  if (!lead) return undefined;
  const others = ofPlan.filter((one) => one !== lead);
  const detail: Said[] = isOfPlan(lead) ? [{ text: lead.says, source: lead.source }] : [];
  const label = isOfPlan(lead) ? 'Later report' : 'Reports say';
  const later: Said[] = others.slice(0, 2).map(({ says, source }) => ({ label, text: says, source }));
  return found({ text: leadSentence(lead, priority.short, known), source: lead.source }, [
    ...detail,
    ...later,
  ]);
};

/** Whether a group is called a subgroup. */
const subgroupDraft = (group: Group, known: Held): Draft => {
  const { groups } = known.register;
  const called = listed(groups.filter(({ isSubgroup }) => isSubgroup).map(({ short }) => short));
  const source = (deliveryOf(group.id, known)[0] ?? group.facts[0])?.source;
  const text = group.isSubgroup
    ? `${opened(group.short)} is called a subgroup`
    : `The reports don't call ${group.short} a subgroup`;
  return found({ text, source }, [{ label: 'Called subgroups', text: called }]);
};

const deliveryOf = (group: string, { register }: Held): readonly Delivery[] =>
  register.priorities.flatMap(({ delivery }) => delivery.filter((one) => one.group === group));

/** Which priorities a group leads, owns or is mentioned with. */
export const groupPriorities = (group: Group, asked: Asked, known: Held): Draft | undefined => {
  if (asked.terms.includes('subgroup')) return subgroupDraft(group, known);
  const roles = known.register.priorities.flatMap((priority) =>
    priority.delivery.filter((one) => one.group === group.id).map((delivery) => ({ priority, delivery })),
  );
  const led = roles.filter(({ delivery }) => delivery.role === 'leads');
  const [first] = roles;
  if (!first) return undefined;
  if (led[0]) {
    const names = listed(led.map(({ priority }) => priority.short));
    return found(
      {
        text: `${opened(group.short)} leads on ${names}${led.every(({ delivery }) => isOfPlan(delivery)) ? `, in the ${planYears(led[0].delivery.plan, known)} plan` : ''}`,
        source: led[0].delivery.source,
      },
      led.map(({ delivery }) => ({ text: delivery.says, source: delivery.source })),
    );
  }
  return found({ text: first.delivery.says, source: first.delivery.source });
};

/** Which group leads which priority, as at a time. */
export const leadersDraft = (time: Time, known: Held): Draft => {
  const plan = planAt(known, time);
  const named = known.register.priorities.filter(
    ({ titles }) => !plan || titles.some((title) => title.plan === plan.id),
  );
  const drafts = named.map((priority) => ({
    priority,
    draft: priorityLead(priority, time, known),
  }));
  const led = drafts.flatMap(({ draft }) => (draft ? [draft.headline] : []));
  const silent = drafts.filter(({ draft }) => !draft).map(({ priority }) => priority.short);
  const unsaid: Said[] =
    silent.length > 0
      ? [{ label: 'Not said', text: `The reports don't say who leads on ${listed(silent)}.` }]
      : [];
  return found(
    {
      text: `${led.length} of ${drafts.length} priorities have a group or team named as leading or owning them`,
    },
    [...led, ...unsaid],
  );
};
