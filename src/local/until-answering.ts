import { setTimeout as wait } from 'node:timers/promises';
import type { Child } from './child.ts';

const patienceMs = 60_000;
const betweenMs = 50;

/** Resolves once the address answers with success. @throws when its process ends first, or nothing comes. */
export const untilAnswering = async (address: string, child: Child): Promise<void> => {
  const end = new AbortController();
  const died = child.ended.then((how) => {
    throw new Error(`${child.name} ended (${how}):\n${child.lastWords()}`);
  });
  try {
    await Promise.race([died, keepAsking(address, child.name, end.signal)]);
  } finally {
    end.abort();
    died.catch(() => undefined);
  }
};

const keepAsking = async (address: string, name: string, signal: AbortSignal): Promise<void> => {
  for (let waited = 0; waited < patienceMs && !signal.aborted; waited += betweenMs) {
    if (await answers(address)) return;
    await wait(betweenMs);
  }
  if (!signal.aborted) throw new Error(`${name}: expected an answer from ${address}, got none`);
};

const answers = (address: string): Promise<boolean> =>
  fetch(address, { signal: AbortSignal.timeout(2_000) }).then(
    async (response) => {
      await response.body?.cancel();
      return response.status < 500;
    },
    () => false,
  );
