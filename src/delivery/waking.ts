import { sleep } from '../clock.ts';

/** Sleep that can be cut short. */
export type Waking = {
  /** Resolves after so long, or at once when woken; a wake just before counts. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly wake: () => void;
};

export const createWaking = (): Waking => {
  let isWoken = false;
  let alarm = new AbortController();
  return {
    sleep: async (milliseconds) => {
      if (!isWoken) await sleep(milliseconds, alarm.signal);
      isWoken = false;
      alarm = new AbortController();
    },
    wake: () => {
      isWoken = true;
      alarm.abort();
    },
  };
};
