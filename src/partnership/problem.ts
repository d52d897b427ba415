/** Something wrong in a register file: where, what was expected there, and what stands there. */
export type Problem = {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The field, "grants[0].rounds[0].amount"; empty for the file as a whole. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
};

/** `data/safer-maidstone.yaml:41 grants[0].amount: expected a whole number of pounds, got "40k"` */
export const writeProblem = ({ file, line, path, expected, found }: Problem): string =>
  `${file}:${line} ${path ? `${path}: ` : ''}expected ${expected}, got ${found}`;

export type Path = readonly PropertyKey[];

/** ['grants', 0, 'amount'] is "grants[0].amount". */
export const writePath = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');

/** What stands in the file, short enough for one line of an error. */
export const writeFound = (value: unknown): string => {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…"` : text;
};

/** The value at `path` in data of any shape. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<PropertyKey, unknown>>)[step]
        : undefined,
    data,
  );
