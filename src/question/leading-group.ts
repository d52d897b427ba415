import type { Askable } from './askable.ts';
import type { Context } from './question.ts';
import type { Clause } from './read-clause.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A priority does not meet: its group does. */
export const ofMeetingGroup = (
  subject: Askable | undefined,
  { aspects }: Clause,
  { subjects }: Vocabulary,
): Askable | undefined => {
  const isMeeting =
    aspects[0]?.aspect === 'meets' && subject?.kind === 'priority' && !subject.holds.has('meets');
  return isMeeting && subject.ledBy !== undefined ? (subjects.get(subject.ledBy) ?? subject) : subject;
};

/** After who leads a priority, "what was it called before", "who chairs it", "how often do they meet" are about the group. */
export const ofLeadingGroup = (
  subject: Askable | undefined,
  clause: Clause,
  context: Context,
  vocabulary: Vocabulary,
): Askable | undefined => {
  const isOfGroup =
    (context.aspect === 'lead' || context.aspect === 'group') &&
    (/\b(?:called|named|name|renamed|known as|chairs?|chaired|members|sits on|do they do)\b/.test(
      clause.text,
    ) ||
      ['people', 'meets', 'partners'].includes(clause.aspects[0]?.aspect ?? ''));
  const group =
    isOfGroup && subject?.ledBy !== undefined ? vocabulary.subjects.get(subject.ledBy) : undefined;
  return group ?? ofMeetingGroup(subject, clause, vocabulary);
};
