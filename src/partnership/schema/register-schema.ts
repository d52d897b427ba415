import type * as z from 'zod';
import type { Known } from '../known.ts';
import type { Group, Partnership, RatingMeaning, Register } from '../register.ts';
import { fields, list, optional, slug, text, yesOrNo } from './fields.ts';
import { grantSchema } from './grant-schema.ts';
import { dutySchema, implicationSchema, meetingSchema } from './meeting-schema.ts';
import { planSchema, reportSchema } from './plan-schema.ts';
import { prioritySchema } from './priority-schema.ts';
import { createReferences, type References } from './references.ts';
import { subjectSchema, subjectShape, topicSchema, withShort } from './subject-schema.ts';

const partnershipSchema = (references: References) =>
  fields({ ...subjectShape(references), area: text, council: text }).transform(
    (partnership): Partnership => withShort(partnership),
  );

const ratingSchema = ({ source }: References) =>
  fields({ id: slug, name: text, meaning: text, source: optional(source) }).transform(
    (rating): RatingMeaning => rating,
  );

const groupSchema = (references: References) =>
  fields({
    ...subjectShape(references),
    subgroup: yesOrNo.default(false),
    'former-names': list(text),
  }).transform(
    ({ subgroup, 'former-names': formerNames, ...group }): Group =>
      withShort({ ...group, isSubgroup: subgroup, formerNames }),
  );

/** The whole file. Made for one file, because what it may refer to is what that file holds. */
export const createRegisterSchema = (known: Known): z.ZodType<Register, unknown> => {
  const references = createReferences(known);
  return fields({
    partnership: partnershipSchema(references),
    reports: list(reportSchema(references)),
    ratings: list(ratingSchema(references)),
    plans: list(planSchema(references)),
    priorities: list(prioritySchema(references)),
    groups: list(groupSchema(references)),
    organisations: list(subjectSchema(references)),
    committees: list(subjectSchema(references)),
    meetings: list(meetingSchema(references)),
    grants: list(grantSchema(references)),
    duties: list(dutySchema(references)),
    implications: list(implicationSchema(references)),
    topics: list(topicSchema(references)),
  });
};
