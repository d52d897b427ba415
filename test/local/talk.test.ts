import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'talk-'));
});
afterAll(() => rm(data, { recursive: true, force: true }));

/** What `npm run talk` prints when these lines are piped into it. */
const talk = async (lines: readonly string[], folder = data): Promise<string> => {
  const child = spawn(process.execPath, ['src/local/talk.ts', '--data', folder], {
    env: { ...process.env, NODE_OPTIONS: undefined },
  });
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return said + complained;
};

test('the terminal answers, takes an update by numbers and words, reminds, and keeps it', async () => {
  const said = await talk([
    'DA status',
    'ask DA',
    '1',
    '3',
    '',
    'A room is missing.',
    '',
    '1',
    'Book another room.',
    'Training lead',
    '31 January 2030',
    'DA status',
    'clock 3 March 2027 09:00',
  ]);
  expect(said).toContain('Domestic abuse: On track, reported on 13 April 2023 (R2023 2.6).');
  expect(said).toMatch(/The bot writes:\n.*Update request: Domestic abuse/);
  expect(said).toMatch(/The card now reads:\n.*Recorded: Domestic abuse\nRating: At risk/);
  expect(said).toMatch(/Domestic abuse: At risk, recorded on/);
  expect(said).toMatch(/The bot writes:\n.*Reminder: PCC grant spending proposals/);
  const later = await talk(['DA status']);
  expect(later).toContain('Commentary: A room is missing.');
});

test('a flag it does not know is answered with what it knows', async () => {
  const child = spawn(process.execPath, ['src/local/talk.ts', '--frehs'], {
    env: { ...process.env, NODE_OPTIONS: undefined },
  });
  const said = await text(child.stdout);
  expect(said).toContain("Unknown option '--frehs'");
  expect(said).toContain('--fresh');
});
