import { describe, expect, test } from '@jest/globals';
import { readCommand } from '../../src/bot/read-command.ts';

describe('what is a command and what a question', () => {
  test.each([
    ['ask DA', { kind: 'ask', of: 'DA' }],
    ['please ask DA for an update', { kind: 'ask', of: 'DA' }],
    ['Ask everyone.', { kind: 'ask', of: 'everyone' }],
    ['update DA', { kind: 'update', of: 'DA' }],
    ['I want to update DA please', { kind: 'update', of: 'DA' }],
    ['send an update on domestic abuse', { kind: 'update', of: 'domestic abuse' }],
    ['help', { kind: 'help' }],
    ['clock', { kind: 'clock', to: undefined }],
    ['clock 3 March 2027 08:59', { kind: 'clock', to: Date.parse('2027-03-03T08:59Z') }],
    ['clock 1 July 2027 at 09:00', { kind: 'clock', to: Date.parse('2027-07-01T08:00Z') }],
    ['clock 31 February 2027 09:00', { kind: 'clock', to: undefined }],
    ['clock 31 December 9999 23:59', { kind: 'clock', to: undefined }],
  ])('%s', (text, command) => {
    expect(readCommand(text)).toEqual(command);
  });

  test.each(["what's the DA priority status?", 'any update on DA', 'updates', 'DA update', 'who updates DA'])(
    '%s is a question',
    (text) => {
      expect(readCommand(text)).toBeUndefined();
    },
  );
});
