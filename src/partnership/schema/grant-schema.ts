import * as z from 'zod';
import type { Grant } from '../register.ts';
import { fields, financialYears, list, optional, partialDate, slug, text } from './fields.ts';
import type { References } from './references.ts';
import { type SubjectShape, withShort } from './subject-schema.ts';

const pounds = z.int({ error: 'a whole number of pounds' }).min(0, { error: 'a whole number of pounds' });

const stageSchema = ({ source, to }: References) =>
  fields({
    id: slug,
    name: text,
    to: optional(text),
    by: optional(partialDate),
    duty: optional(to('duties')),
    source,
    caveat: optional(text),
  });

const roundSchema = (references: References) =>
  fields({
    year: financialYears,
    amount: optional(pounds),
    'amount-says': text,
    source: references.source,
    stages: list(stageSchema(references)),
  }).transform(({ 'amount-says': amountSays, ...round }) => ({ ...round, amountSays }));

export const grantSchema = (references: References, shape: SubjectShape) =>
  fields({
    ...shape,
    giver: references.to('organisations'),
    rounds: list(roundSchema(references)),
  }).transform((grant): Grant => withShort(grant));
