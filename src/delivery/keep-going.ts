import type { Log } from './parts.ts';
import type { Waking } from './waking.ts';

const firstMs = 500;
const longestMs = 5_000;

const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'fault';
  const status = 'statusCode' in error ? ` ${String(error.statusCode)}` : '';
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  // A storage error's message can carry the request; our own do not.
  return error.name === 'RestError' ? `${error.name}${code}${status}` : `${error.name}: ${error.message}`;
};

/**
 * Does `turn` over and over until `isOver`. When it throws, says so once, waits longer each time, and says
 * when it works again: storage may be away for hours and comes back by itself.
 */
export const keepGoing = async (
  what: string,
  isOver: () => boolean,
  sleep: Waking['sleep'],
  log: Log,
  turn: () => Promise<void>,
): Promise<void> => {
  let failures = 0;
  while (!isOver()) {
    try {
      await turn();
      if (failures > 0) log(`${what} works again`, { failures });
      failures = 0;
    } catch (error) {
      if (failures === 0) log(`${what} cannot work`, { reason: nameOf(error) });
      failures += 1;
      if (!isOver()) await sleep(Math.min(longestMs, firstMs * 2 ** Math.min(failures, 10)));
    }
  }
};
