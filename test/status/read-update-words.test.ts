import { describe, expect, test } from '@jest/globals';
import { readUpdateWords } from '../../src/status/read-update-words.ts';

const scale = [
  { id: 'exceeding-expectations', name: 'Exceeding expectations' },
  { id: 'on-track', name: 'On track' },
  { id: 'at-risk', name: 'At risk' },
  { id: 'off-track', name: 'Off track' },
  { id: 'not-started', name: 'Not started' },
  { id: 'complete', name: 'Complete' },
];
const read = (text: string) => readUpdateWords(text, scale);

describe('an update as a message', () => {
  test.each([
    [
      'DA: on track, IDVA service recommissioned, forecast at risk',
      ['DA', 'on-track', 'at-risk', 'IDVA service recommissioned'],
    ],
    [
      'domestic abuse is on track idva service recommissioned forecast at risk',
      ['domestic abuse', 'on-track', 'at-risk', 'idva service recommissioned'],
    ],
    ['DA - amber. Start slipped to May.', ['DA', 'at-risk', undefined, 'Start slipped to May.']],
    ['DA status: off-track, forecast is on track', ['DA', 'off-track', 'on-track', '']],
    ['town centre: green', ['town centre', 'on-track', undefined, '']],
    [
      'Update on DA: exceeding expectations. Forecast: exceeding expectations. Two refuges opened.',
      ['DA', 'exceeding-expectations', 'exceeding-expectations', 'Two refuges opened.'],
    ],
    [
      'DA on track, the refuge opened.\nMore to come.',
      ['DA', 'on-track', undefined, 'the refuge opened.\nMore to come.'],
    ],
  ] as const)('%s', (text, [of, rating, forecast, commentary]) => {
    expect(read(text)).toEqual({ of, rating, forecast, commentary });
  });

  test.each([
    'DA on track',
    'is DA on track',
    'DA on track?',
    'why is DA off track',
    'what is on track',
    'how is DA doing',
    'who said DA: on track, all well',
    'record: Council on 10 April 2019 adopted the plan',
    'ask DA',
    'update DA',
    'the training is ontracked by nobody',
    'hello',
  ])('%s is none', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
