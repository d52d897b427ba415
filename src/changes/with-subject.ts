import type { Aspect } from '../partnership/aspects.ts';
import type { Fact, Register, Silence, Subject } from '../partnership/register.ts';

const subjectLists = [
  'reports',
  'plans',
  'priorities',
  'groups',
  'organisations',
  'committees',
  'meetings',
  'grants',
  'duties',
  'topics',
] as const;

/** Every subject that has facts of its own. */
export const subjectsIn = (register: Register): readonly Subject[] => [
  register.partnership,
  ...subjectLists.flatMap((list): readonly Subject[] => register[list]),
];

export const subjectIn = (register: Register, id: string): Subject | undefined =>
  subjectsIn(register).find((subject) => subject.id === id);

/** The item of a list with this id, changed; the others are left as they are. */
export const changed = <Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
  change: (item: Item) => Item,
): readonly Item[] => items.map((item) => (item.id === id ? change(item) : item));

/** The register with one subject's facts and silences changed, whatever kind of subject it is. */
export const withSubject = (
  register: Register,
  id: string,
  change: (subject: Subject) => Pick<Subject, 'facts' | 'silences'>,
): Register => {
  if (register.partnership.id === id)
    return { ...register, partnership: { ...register.partnership, ...change(register.partnership) } };
  const lists = subjectLists.map((list) => [
    list,
    changed(register[list] as readonly Subject[], id, (subject) => ({ ...subject, ...change(subject) })),
  ]);
  return { ...register, ...Object.fromEntries(lists) };
};

/** A fact that says no more than this. */
export const plainFact = (fact: Pick<Fact, 'aspect' | 'says' | 'source'> & Partial<Fact>): Fact => ({
  asAt: undefined,
  of: [],
  caveat: undefined,
  ...fact,
});

/** Once something is held, the words that it is not are left out. */
export const withoutSilence = (silences: readonly Silence[], aspect: Aspect): readonly Silence[] =>
  silences.filter((silence) => silence.aspect !== aspect);
