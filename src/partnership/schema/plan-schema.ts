import * as z from 'zod';
import { readParagraphs } from '../known.ts';
import type { Plan, Report } from '../register.ts';
import { fields, optional, partialDate, text } from './fields.ts';
import type { References } from './references.ts';
import { type SubjectShape, withShort } from './subject-schema.ts';

const year = z.int({ error: 'a year as 2022' });

export const planSchema = (references: References, shape: SubjectShape) =>
  fields({
    ...shape,
    title: text,
    years: fields({ first: year, last: year }),
    adopted: optional(fields({ date: partialDate, source: references.source })),
    source: references.source,
  }).transform((plan): Plan => withShort(plan));

/** Paragraphs stand in one line, "cover, 1.1, 1.2": as a YAML list 1.10 would be the number 1.1. */
export const reportSchema = (references: References, shape: SubjectShape) =>
  fields({
    ...shape,
    title: text,
    cite: text,
    date: partialDate,
    committee: references.to('committees'),
    paragraphs: text.transform(readParagraphs),
  }).transform((report): Report => withShort(report));
