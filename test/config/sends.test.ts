import { expect, test } from '@jest/globals';
import { readConfig } from '../../src/config.ts';

const local = { BOT_LOCAL: '1', AZURE_STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true' };

test.each([
  [undefined, 25],
  ['1', 1],
  ['30', 30],
])('BOT_SENDS_PER_SECOND %s is %s a second', (value, expected) => {
  const read = readConfig(value === undefined ? local : { ...local, BOT_SENDS_PER_SECOND: value });
  expect(read.kind === 'read' && read.config.sendsPerSecond).toBe(expected);
});

test.each(['0', '31', '12.5', 'many'])('BOT_SENDS_PER_SECOND %s is refused, by name', (value) => {
  const read = readConfig({ ...local, BOT_SENDS_PER_SECOND: value });
  expect(read.kind === 'refused' && read.problems.join()).toContain(
    `BOT_SENDS_PER_SECOND: expected a whole number from 1 to 30, got "${value}"`,
  );
});
