import * as z from 'zod';
import type { Delivery, Priority, ReportedStatus } from '../register.ts';
import { fields, financialYears, list, optional, someOf, text } from './fields.ts';
import type { References } from './references.ts';
import { type SubjectShape, withShort } from './subject-schema.ts';

const titleSchema = ({ source, to }: References) =>
  fields({ plan: to('plans'), title: text, source, caveat: optional(text) });

const planYear = z.int({ error: 'the number of a plan year, 1 for its first' }).min(1, {
  error: 'the number of a plan year, 1 for its first',
});

const reportedSchema = ({ source, to }: References) =>
  fields({
    rating: to('ratings'),
    period: financialYears,
    'plan-year': planYear,
    plan: to('plans'),
    meeting: to('meetings'),
    says: text,
    source,
    caveat: optional(text),
  }).transform(({ 'plan-year': year, ...reported }): ReportedStatus => ({ ...reported, planYear: year }));

const deliverySchema = ({ source, to }: References) =>
  fields({
    group: to('groups'),
    role: someOf(['leads', 'owns the action plan', 'contributes', 'is mentioned']),
    plan: to('plans'),
    says: text,
    source,
  }).transform((delivery): Delivery => delivery);

export const prioritySchema = (references: References, shape: SubjectShape) =>
  fields({
    ...shape,
    titles: list(titleSchema(references)),
    reported: list(reportedSchema(references)),
    delivery: list(deliverySchema(references)),
  }).transform((priority): Priority => withShort(priority));
