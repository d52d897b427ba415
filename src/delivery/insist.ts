import { sleep } from '../clock.ts';

const mostTries = 6;

/** Storage may be away for a moment just after a post: what is known by then is not given up at once. */
export const insist = async <Value>(random: () => number, act: () => Promise<Value>): Promise<Value> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act();
    } catch (error) {
      if (tries === mostTries) throw error;
      await sleep(200 * 2 ** tries * random());
    }
  }
};
