import { links } from '../people/linked-places.ts';
import type { Roster } from '../people/people.ts';
import { vacancies } from '../people/vacancies.ts';
import type { Book } from './parts.ts';

/** What an officer has still to do before the bot can do its work, in this order; none when all is done. */
export const setUpSteps = (
  { register }: Book,
  { ledger, posts }: Roster,
  today: string,
): readonly string[] => {
  const linked = links(ledger);
  const missing = vacancies(register, posts, today);
  const group = register.groups.find(({ id }) => missing.chairs.includes(id)) ?? register.groups[0];
  const short = group?.short ?? 'the group';
  const steps = [
    linked.every((link) => link.group !== undefined) &&
      'Name the officers’ channel: add me to it, mention me there and write: this is the officers’ channel.',
    linked.every((link) => link.group === undefined) &&
      `Link each group’s channel: add me to it, mention me there and write: this channel is ${short}.`,
    missing.priorities.length > 0 &&
      `Name the chairs, in a channel or group chat, each with a mention: make @person chair of ${short}. Update requests go to them.`,
    !posts.some(({ role }) => role === 'democratic services') &&
      'Name democratic services: @person is democratic services.',
  ].filter((step) => step !== false);
  return steps.map((step, index) => `${index + 1}. ${step}`);
};
