import * as z from 'zod';
import { readPartialDate } from '../../calendar/partial-date.ts';

/** A group of fields that may hold these and no others: a misspelt field is an error, never ignored. */
export const fields = <Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `one of ${Object.keys(shape).join(', ')}` : 'a group of fields',
  });

export const text = z.string({ error: 'text' }).trim().min(1, { error: 'text' });

export const list = <Item extends z.ZodType>(item: Item): z.ZodDefault<z.ZodReadonly<z.ZodArray<Item>>> =>
  z
    .array(item, { error: 'a list' })
    .readonly()
    .default(() => [] as never);

export const someOf = <const Words extends readonly string[]>(words: Words) =>
  z.enum(words, { error: `one of ${words.join(', ')}` });

export const slug = z
  .string({ error: 'an id' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'an id of small letters, digits and hyphens' });

const dateForms = 'a date as 2019-03-19, 2019-03, end 2019-03, early 2020 or 2022';

/** A year alone is a number to YAML. */
export const partialDate = z
  .union([z.string(), z.number()], { error: dateForms })
  .transform((value, context) => {
    const date = readPartialDate(String(value));
    if (date) return date;
    context.addIssue({ code: 'custom', message: dateForms });
    return z.NEVER;
  });

export const yesOrNo = z.boolean({ error: 'true or false' });

export const financialYears = z
  .string({ error: 'a financial year as 2022-23' })
  .regex(/^\d{4}-\d{2}$/, { error: 'a financial year as 2022-23' });

/** Optional in the file, undefined in the register. */
export const optional = <Field extends z.ZodType>(field: Field) =>
  field.optional().default(undefined as never);
