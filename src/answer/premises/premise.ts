import type { Asked } from '../asked.ts';
import type { Draft } from '../draft.ts';
import type { Held } from '../knowledge.ts';
import { isMiscounted, subgroupsDraft } from '../subgroups.ts';
import { amountPremise } from './amount.ts';
import { adoptionPremise, meetingPremise, signingPremise } from './bodies.ts';
import { changePremise, conditionPremise, endingPremise, giverPremise, personPremise } from './deeds.ts';
import { durationPremise } from './duration.ts';
import { appendixPremise, optionPremise, preferencePremise } from './ordinals.ts';
import { rhythmPremise } from './rhythm.ts';
import { actPremise, classPremise, duePremise, samePremise } from './wording.ts';

/** "As the five subgroups report …": their number, whatever else is asked of them. */
const subgroupPremise = (asked: Asked, known: Held): Draft | undefined =>
  asked.named.includes('subgroups') && /\bsub ?-?groups\b/.test(asked.text) && isMiscounted(asked, known)
    ? subgroupsDraft(asked, known)
    : undefined;

const premises = [
  subgroupPremise,
  actPremise,
  appendixPremise,
  optionPremise,
  preferencePremise,
  amountPremise,
  signingPremise,
  rhythmPremise,
  durationPremise,
  adoptionPremise,
  meetingPremise,
  personPremise,
  giverPremise,
  endingPremise,
  conditionPremise,
  changePremise,
  classPremise,
  duePremise,
  samePremise,
];

/** What a question says of its subject, held against the register: put right or confirmed; undefined where it says nothing that can be checked. */
export const premiseDraft = (asked: Asked, known: Held): Draft | undefined => {
  for (const check of premises) {
    const draft = check(asked, known);
    if (draft) return draft;
  }
  return undefined;
};
