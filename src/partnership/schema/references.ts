import * as z from 'zod';
import type { Known } from '../known.ts';
import { readSource } from '../read-source.ts';
import type { Source } from '../register.ts';

/** What refers to something else in the same file: checked as it is read. */
export type References = {
  readonly source: z.ZodType<Source, unknown>;
  /** The id of an item of a list: `to('groups')`. */
  readonly to: (list: string) => z.ZodType<string, unknown>;
  /** The id of any subject. */
  readonly toAny: z.ZodType<string, unknown>;
};

const among = (ids: ReadonlySet<string>, what: string): z.ZodType<string, unknown> => {
  const expected = ids.size <= 12 ? `${what} (${[...ids].join(', ')})` : what;
  return z.string({ error: expected }).refine((id) => ids.has(id), { error: expected });
};

export const createReferences = (known: Known): References => ({
  source: z.string({ error: 'a source' }).transform((written, context) => {
    const reading = readSource(written, known);
    if (reading.kind === 'read') return reading.source;
    context.addIssue({ code: 'custom', message: reading.expected });
    return z.NEVER;
  }),
  to: (list) => among(known.ids.get(list) ?? new Set(), `the id of one of the ${list}`),
  toAny: among(
    new Set([...known.ids.values()].flatMap((ids) => [...ids])),
    'the id of something in this file',
  ),
});
