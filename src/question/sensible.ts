import type { Askable, AskableKind } from './askable.ts';
import type { AskedAspect } from './asked-aspect.ts';

/** Aspects that make no sense of a kind, so that a word for them ("applied", "meeting", "comes from") meant something else. */
const senseless: Readonly<Record<AskableKind, readonly AskedAspect[]>> = {
  priority: ['stages', 'criteria', 'options'],
  group: ['stages', 'criteria', 'options'],
  grant: ['meets', 'options'],
  duty: ['criteria', 'options', 'funding'],
  implication: ['status', 'lead', 'group', 'meets', 'deadline', 'dates', 'stages', 'criteria'],
  topic: ['meets', 'stages', 'criteria'],
  rating: ['meets', 'stages', 'criteria', 'funding', 'lead', 'group', 'sign-off', 'deadline'],
  list: ['criteria', 'stages'],
  organisation: ['meets', 'stages', 'criteria', 'options'],
  committee: ['stages', 'criteria', 'sign-off', 'options'],
  meeting: ['meets', 'stages', 'criteria', 'sign-off'],
  plan: ['stages', 'meets', 'criteria'],
  report: ['stages', 'meets', 'criteria', 'figures'],
  partnership: ['stages', 'criteria', 'options'],
};

/** Whether `subject` can be asked for `aspect`: what it holds always, of the rest what makes sense of its kind. */
export const makesSense = (aspect: AskedAspect, subject: Askable | undefined): boolean => {
  if (!subject || aspect === 'source' || subject.holds.has(aspect)) return true;
  return !senseless[subject.kind].includes(aspect);
};
