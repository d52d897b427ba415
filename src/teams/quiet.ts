import { AsyncLocalStorage } from 'node:async_hooks';

const hushed = new AsyncLocalStorage<boolean>();
let isSilencerOn = false;

/**
 * Runs the SDK with its `console.error` and `console.warn` silenced: it prints every refused token's error and
 * the public key. What is called from inside by `aloud` is heard again.
 */
export const quietly = <Value>(run: () => Value): Value => {
  silence();
  return hushed.run(true, run);
};

export const aloud = <Value>(run: () => Value): Value => hushed.run(false, run);

const silence = (): void => {
  if (isSilencerOn) return;
  isSilencerOn = true;
  for (const level of ['error', 'warn'] as const) {
    const spoken = console[level].bind(console);
    console[level] = (...words: unknown[]) => (hushed.getStore() ? undefined : spoken(...words));
  }
};
