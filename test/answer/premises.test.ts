import { describe, expect, test } from '@jest/globals';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { readQuestion } from '../../src/question/read-question.ts';
import { createVocabulary } from '../../src/question/vocabulary.ts';
import { heldRegister } from '../cases/verdict.ts';

const register = heldRegister('data/safer-maidstone.yaml');
const vocabulary = createVocabulary(register);
const today = '2026-11-22';

const answered = (text: string) => {
  const reading = readQuestion(text, vocabulary, undefined, today);
  const [answer] = answerQuestion(reading, { register, statuses: new Map(), nameOf: () => undefined }, today);
  return { kind: answer?.kind, headline: answer?.headline ?? '' };
};

describe('what a question takes for granted is held against the register', () => {
  test.each([
    ['the CSVG meets monthly, right?', 'corrected', 'No: the CSVG holds a multi-agency meeting every week'],
    ['does the CSVG meet weekly?', 'found', 'Yes: the CSVG holds a multi-agency meeting every week'],
    ["the 2019-22 plan ran for five years, didn't it", 'corrected', 'for three years'],
    ['why is the 2022-25 plan only for two years', 'corrected', 'for three years'],
    ["the 2022-25 plan is for three years, isn't it", 'found', 'Yes: '],
    ['what is in appendix 4', 'corrected', 'the last is Appendix 1'],
    ['what was the third option in the 2023 report', 'corrected', 'has two options'],
    ['the four options in the 2019 report, what were they', 'corrected', 'has two options'],
    ["the DA duty comes from the Domestic Abuse Act 2021, doesn't it", 'corrected', 'name no Act'],
    ["the plan is required by the Localism Act 2011, isn't it", 'corrected', 'Crime and Disorder Act 1998'],
    ["the O&S meeting was 13 April 2022, wasn't it", 'corrected', '13 April 2023'],
    ['the full council meeting was 19 March 2019, yes?', 'corrected', 'Communities, Housing'],
    ["the CHE committee adopts the plan, doesn't it", 'corrected', 'Full Council'],
    ['was the 2019 report written by John Littlemore', 'corrected', 'author is Martyn Jeynes'],
    ['did Paul Holland sign the financial row in 2023', 'corrected', 'Head of Housing'],
    ['did Paul Holland sign the financial row in 2019', 'found', 'Yes: '],
    ['the grant was awarded by Kent County Council when', 'corrected', 'allocated by the PCC'],
    ['since the gangs group was abolished, who does gangs', 'corrected', 'rebranded'],
    ["the gangs group was rebranded in 2023, wasn't it", 'corrected', 'By March 2019'],
    ["the 2019 report was exempt, wasn't it", 'corrected', 'public'],
    ["proposals are due with the PCC by the end of April, aren't they", 'corrected', 'March'],
    ["the SOCP is led by the Council, isn't it", 'corrected', "don't say that the Council leads"],
    [
      'Kent Police lead the Domestic Abuse Forum, since when',
      'corrected',
      "don't say that Kent Police leads",
    ],
    ['we got £50k from the PCC for 2019-20, yeah?', 'corrected', 'No: the Council was due to receive £40k'],
    ["they went for option one in the 2019 report, didn't they", 'corrected', 'No: option two'],
    ['on what date in 2022 did Council sign off the plan', 'not held', "don't say on which day"],
    ['why was the plan refreshed in 2020', 'corrected', "don't say whether"],
    ['name all five subgroups', 'corrected', 'No: four groups'],
    ['as the five subgroups report to the MDAF, when do they', 'corrected', 'No: four groups'],
  ])('%s', (question, kind, says) => {
    const answer = answered(question);
    expect(answer.kind).toBe(kind);
    expect(answer.headline.toLowerCase()).toContain(says.toLowerCase());
  });

  test.each([
    ['who leads the SOCP'],
    ['why was option two recommended'],
    ['how much was the grant for 2019-20'],
    ['how often does the CSVG meet'],
    ['what were the options in the 2019 report'],
    ['who wrote the 2019 report'],
    ['is it weekly or monthly that the CSVG meets'],
    ['when is the report on grant proposals due'],
    ['what went to committee on 19 March 2019'],
  ])('an open question is neither confirmed nor corrected: %s', (question) => {
    const answer = answered(question);
    expect(answer.kind).toBe('found');
    expect(answer.headline).not.toMatch(/^(?:Yes|No):/);
  });
});
