/** Every id a register file gives, by the list it stands in, and the paragraphs of each report. */
export type Known = {
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  /** Report id and paragraphs by the name sources cite it with: "R2019". */
  readonly reports: ReadonlyMap<string, { readonly id: string; readonly paragraphs: ReadonlySet<string> }>;
};

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The items of a list that are groups of fields; nothing where the file has something else there. */
export const itemsOf = (data: unknown, list: string): readonly (Fields | undefined)[] => {
  const value = isFields(data) ? data[list] : undefined;
  return Array.isArray(value) ? value.map((item) => (isFields(item) ? item : undefined)) : [];
};

/** The lists of a register file whose items have an id. */
export const lists = [
  'reports',
  'ratings',
  'plans',
  'priorities',
  'groups',
  'organisations',
  'committees',
  'meetings',
  'grants',
  'duties',
  'implications',
  'topics',
] as const;

const idsIn = (data: unknown, list: string): ReadonlySet<string> =>
  new Set(
    itemsOf(data, list)
      .map((item) => item?.id)
      .filter((id) => typeof id === 'string'),
  );

/** The partnership's own id: an id like the others, though it stands in no list. */
export const partnershipId = (data: unknown): string | undefined => {
  const partnership = isFields(data) ? data.partnership : undefined;
  return isFields(partnership) && typeof partnership.id === 'string' ? partnership.id : undefined;
};

/** "1.1, 1.2, 7 Legal" as a list. */
export const readParagraphs = (text: unknown): readonly string[] =>
  typeof text === 'string' ? text.split(',').map((part) => part.trim()) : [];

/** What the rest of the file may refer to: read before anything is checked, so that all errors come at once. */
export const readKnown = (data: unknown): Known => ({
  ids: new Map([
    ...lists.map((list) => [list, idsIn(data, list)] as const),
    ['partnership', new Set([partnershipId(data)].filter((id) => id !== undefined))],
  ]),
  reports: new Map(
    itemsOf(data, 'reports').map((item) => [
      String(item?.cite),
      { id: String(item?.id), paragraphs: new Set(readParagraphs(item?.paragraphs)) },
    ]),
  ),
});
