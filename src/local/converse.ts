import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { Terminal } from './terminal.ts';

/** How long a number waits for the card it belongs to, and the end for what is still on its way. */
const cardMs = 5_000;
const lastWordsMs = 1_500;

/** Takes line after line until the input ends or somebody ends it; lines from a pipe are printed as well. */
export const converse = async (terminal: Terminal, print: (text: string) => void): Promise<void> => {
  const isTyped = process.stdin.isTTY === true;
  const lines = isTyped
    ? createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' })
    : createInterface({ input: process.stdin });
  const end = (): void => lines.close();
  lines.on('SIGINT', end);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);
  if (isTyped) lines.prompt();
  for await (const line of lines) {
    if (!isTyped) print(`> ${line}`);
    if (/^\d+$/.test(line.trim())) await terminal.untilButton(Number(line), AbortSignal.timeout(cardMs));
    await terminal.take(line);
    if (isTyped) lines.prompt();
  }
  if (!isTyped) await wait(lastWordsMs);
};
