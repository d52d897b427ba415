import { type Duty, type Implication, type Meeting, outcomes } from '../register.ts';
import { fields, list, optional, partialDate, slug, someOf, text } from './fields.ts';
import type { References } from './references.ts';
import { type SubjectShape, withShort } from './subject-schema.ts';

const decisionSchema = ({ source }: References) =>
  fields({ says: text, source, outcome: someOf(outcomes).optional(), minute: text.optional() });

export const meetingSchema = (references: References, shape: SubjectShape) =>
  fields({
    ...shape,
    committee: references.to('committees'),
    date: partialDate,
    item: text,
    role: someOf(['recommends', 'decides', 'notes', 'receives']),
    recommended: optional(text),
    source: references.source,
    decided: optional(decisionSchema(references)),
    cancelled: fields({ source: references.source }).optional(),
  }).transform((meeting): Meeting => withShort(meeting));

export const dutySchema = (references: References, shape: SubjectShape) =>
  fields({
    ...shape,
    rhythm: someOf(['yearly', 'conditional', 'continuing']),
    past: list(fields({ date: partialDate, source: references.source })),
    to: optional(text),
    reminds: optional(someOf(['grant', 'committee'])),
  }).transform((duty): Duty => withShort(duty));

export const implicationSchema = ({ source, to }: References) =>
  fields({
    id: slug,
    report: to('reports'),
    issue: text,
    words: list(text),
    says: text,
    'sign-off': text,
    source,
    caveat: optional(text),
  }).transform(({ 'sign-off': signOff, ...row }): Implication => ({ ...row, signOff }));
