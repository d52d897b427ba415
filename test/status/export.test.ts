import { describe, expect, test } from '@jest/globals';
import { exportLine, writeCsv } from '../../src/status/export.ts';
import { after } from '../../src/status/standing.ts';
import type { StatusUpdate } from '../../src/status/status.ts';

const update: StatusUpdate = {
  priority: 'domestic-abuse',
  period: '2026-27 Q3',
  group: undefined,
  rating: 'on-track',
  forecast: undefined,
  commentary: 'Said "yes",\nand more.',
  recordedAt: Date.UTC(2026, 10, 23),
  by: 'dana',
  operation: 'one',
  version: 1,
};
const cellOf = (commentary: string): string =>
  writeCsv([exportLine({ ...update, commentary }, () => 'Dana Chair')]);

describe('an export as CSV', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1+1', '\t=1', '＝1+1'])('makes “%s” text', (words) => {
    expect(cellOf(words)).toContain(`"'${words}"`);
  });

  test('doubles quotation marks and keeps lines within their cell', () => {
    expect(cellOf(update.commentary)).toContain('"Said ""yes"",\nand more."');
  });

  test('leaves plain words as they are', () => {
    expect(cellOf('1 = one')).toContain('"1 = one"');
  });
});

test('redacted words are gone, and who took them out and why stands there', () => {
  const redacted = after(
    { ...update, commentary: 'A secret.', action: { says: 'A secret.', owner: 'A secret.', by: undefined } },
    { did: { kind: 'redacted', why: 'a name' }, by: 'olive', at: Date.UTC(2026, 10, 24) },
  );
  const line = exportLine(redacted, (key) => key);
  expect(JSON.stringify(line)).not.toContain('secret');
  expect(line.redacted).toBe('2026-11-24, olive: a name');
  expect(line.rating).toBe('on-track');
});
