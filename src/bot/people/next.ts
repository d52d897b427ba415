import type { Suggestion } from '../../answer/answer.ts';

/** What one may want to look at after a change. */
export const peopleNext: readonly Suggestion[] = [
  { title: 'Who holds what', asks: 'Who holds what?' },
  { title: 'What is vacant', asks: 'What is vacant?' },
];
