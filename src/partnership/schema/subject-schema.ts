import { aspects } from '../aspects.ts';
import type { Fact, Silence } from '../register.ts';
import { fields, list, optional, partialDate, slug, someOf, text } from './fields.ts';
import type { References } from './references.ts';

const factSchema = ({ source, toAny }: References) =>
  fields({
    aspect: someOf(aspects),
    says: text,
    source,
    'as-at': optional(partialDate),
    of: list(toAny),
    caveat: optional(text),
    search: optional(list(text)),
  }).transform(
    ({ 'as-at': asAt, search, ...fact }): Fact => ({
      ...fact,
      asAt,
      ...(search ? { search } : {}),
    }),
  );

const silenceSchema = ({ source }: References) =>
  fields({
    aspect: someOf(aspects),
    says: text,
    nearest: optional(fields({ says: text, source })),
  }).transform((silence): Silence => silence);

/** The fields every subject has; the schemas of the single kinds add their own. Made once a file: it is slow to make. */
export const createSubjectShape = (references: References) => ({
  id: slug,
  name: text,
  short: optional(text),
  words: list(text),
  search: list(text),
  nearby: list(text),
  facts: list(factSchema(references)),
  silences: list(silenceSchema(references)),
});

export type SubjectShape = ReturnType<typeof createSubjectShape>;

/** Where no short form is given, the name is short enough. */
export const withShort = <Read extends { readonly name: string; readonly short: string | undefined }>(
  subject: Read,
): Read & { readonly short: string } => ({ ...subject, short: subject.short ?? subject.name });

export const subjectSchema = (shape: SubjectShape) => fields(shape).transform(withShort);

export const topicSchema = (shape: SubjectShape) => fields({ ...shape, kind: text }).transform(withShort);
