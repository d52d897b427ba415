import type { Person, Role } from './person.ts';

/** What a person may ask the bot to do. */
export type Act =
  | 'ask'
  | 'record status'
  | 'request update'
  | 'see unpublished'
  | 'review updates'
  | 'move clock'
  | 'change register'
  | 'name people'
  | 'hand over'
  | 'link places'
  | 'change other people’s days'
  | 'see delivery';

/** Roles that may do it anywhere, and roles that may for their own group or priority only. */
type Rule = { readonly anywhere: readonly Role[]; readonly own: readonly Role[] };

const rules: Readonly<Record<Exclude<Act, 'ask'>, Rule>> = {
  'record status': { anywhere: ['officer'], own: ['chair', 'deputy'] },
  'request update': { anywhere: ['officer'], own: ['chair', 'deputy'] },
  'see unpublished': { anywhere: ['officer'], own: ['chair', 'deputy', 'contributor'] },
  'review updates': { anywhere: ['officer'], own: [] },
  'move clock': { anywhere: ['officer'], own: [] },
  'change register': { anywhere: ['officer'], own: [] },
  'name people': { anywhere: ['officer'], own: [] },
  'hand over': { anywhere: ['officer'], own: ['chair'] },
  'link places': { anywhere: ['officer'], own: [] },
  'change other people’s days': { anywhere: ['officer'], own: [] },
  'see delivery': { anywhere: ['officer', 'democratic services'], own: [] },
};

/**
 * Whether `person` may do `act`. Everyone may ask; anything else takes a role given by name, guests or not.
 * `groups` are the ids it touches (the group that leads a priority, and the
 * priority itself); none for acts on nothing in particular.
 */
export const mayDo = (person: Person | undefined, act: Act, groups: readonly string[] = []): boolean => {
  if (act === 'ask') return true;
  const { anywhere, own } = rules[act];
  const isTheirs = (group: string | undefined): boolean => group !== undefined && groups.includes(group);
  return (person?.posts ?? []).some(
    ({ role, group }) => anywhere.includes(role) || (own.includes(role) && isTheirs(group)),
  );
};

/** Who may do it, ready to be said: "an officer, or the chair or deputy of the group". */
export const writeWhoMay = (act: Act): string => {
  if (act === 'ask') return 'anyone';
  const { anywhere, own } = rules[act];
  const names = anywhere.map((role) => (role === 'officer' ? 'an officer' : role)).join(' or ');
  return own.length > 0 ? `${names}, or the ${own.join(' or ')} of the group` : names;
};
