import { describe, expect, test } from '@jest/globals';
import { readTime } from '../../src/question/read-time.ts';
import { createVocabulary } from '../../src/question/vocabulary.ts';
import { heldRegister } from '../cases/verdict.ts';

const { heldTimes } = createVocabulary(heldRegister('data/safer-maidstone.yaml'));
const today = '2026-11-22';

describe('the time a question asks about', () => {
  test.each([
    ['on 13 april 2023', '2023-04-13', '2023-04-13'],
    ['on the 13th of april 2023', '2023-04-13', '2023-04-13'],
    ['on 13/04/2023', '2023-04-13', '2023-04-13'],
    ['in 2019', '2019-01-01', '2019-12-31'],
    ['in april 2019', '2019-04-01', '2019-04-30'],
    ['last april', '2026-04-01', '2026-04-30'],
    ['what was decided on 19 march', '2019-03-19', '2019-03-19'],
    ['what is due in march', '2027-03-01', '2027-03-31'],
    ['in 22/23', '2022-04-01', '2023-03-31'],
    ['in 2022-23', '2022-04-01', '2023-03-31'],
    ['this financial year', '2026-04-01', '2027-03-31'],
    ['last financial year', '2025-04-01', '2026-03-31'],
    ['this municipal year', '2026-05-01', '2027-04-30'],
    ['the 2018/19 municipal year', '2018-05-01', '2019-04-30'],
    ['year 1 of the plan', '2022-04-01', '2023-03-31'],
    ['the second year of the plan', '2023-04-01', '2024-03-31'],
    ['the 2019-22 plan', '2019-04-01', '2022-03-31'],
    ['the previous plan', '2019-04-01', '2022-03-31'],
    ['before the current plan', '0001-01-01', '2022-03-31'],
    ['since 2019', '2019-01-01', today],
    ['three weeks ago', '2026-11-01', '2026-11-01'],
  ])('%s', (text, first, last) =>
    expect(readTime(text, heldTimes, today)).toMatchObject({ kind: 'span', first, last }),
  );

  test.each([
    ['how is it doing now', 'now'],
    ['when is the next meeting', 'next'],
    ['when was the last assessment', 'last'],
  ])('%s', (text, kind) => expect(readTime(text, heldTimes, today)).toEqual({ kind }));

  test('a sum is no year', () => expect(readTime('was it £2019', heldTimes, today)).toBeUndefined());
});
