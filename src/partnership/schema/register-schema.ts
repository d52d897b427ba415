import type * as z from 'zod';
import type { Known } from '../known.ts';
import type { Group, Partnership, RatingMeaning, Register } from '../register.ts';
import { fields, list, optional, slug, text, yesOrNo } from './fields.ts';
import { grantSchema } from './grant-schema.ts';
import { dutySchema, implicationSchema, meetingSchema } from './meeting-schema.ts';
import { planSchema, reportSchema } from './plan-schema.ts';
import { prioritySchema } from './priority-schema.ts';
import { createReferences, type References } from './references.ts';
import {
  createSubjectShape,
  type SubjectShape,
  subjectSchema,
  topicSchema,
  withShort,
} from './subject-schema.ts';

const partnershipSchema = (shape: SubjectShape) =>
  fields({ ...shape, area: text, council: text }).transform(
    (partnership): Partnership => withShort(partnership),
  );

const ratingSchema = ({ source }: References) =>
  fields({ id: slug, name: text, meaning: text, source: optional(source) }).transform(
    (rating): RatingMeaning => rating,
  );

const groupSchema = (shape: SubjectShape) =>
  fields({
    ...shape,
    subgroup: yesOrNo.default(false),
    'former-names': list(text),
  }).transform(
    ({ subgroup, 'former-names': formerNames, ...group }): Group =>
      withShort({ ...group, isSubgroup: subgroup, formerNames }),
  );

/** The whole file. Made for one file, because what it may refer to is what that file holds. */
export const createRegisterSchema = (known: Known): z.ZodType<Register, unknown> => {
  const references = createReferences(known);
  const shape = createSubjectShape(references);
  return fields({
    partnership: partnershipSchema(shape),
    reports: list(reportSchema(references, shape)),
    ratings: list(ratingSchema(references)),
    plans: list(planSchema(references, shape)),
    priorities: list(prioritySchema(references, shape)),
    groups: list(groupSchema(shape)),
    organisations: list(subjectSchema(shape)),
    committees: list(subjectSchema(shape)),
    meetings: list(meetingSchema(references, shape)),
    grants: list(grantSchema(references, shape)),
    duties: list(dutySchema(references, shape)),
    implications: list(implicationSchema(references)),
    topics: list(topicSchema(shape)),
  });
};
