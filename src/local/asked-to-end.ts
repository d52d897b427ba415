import { readFileSync } from 'node:fs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How often it is looked whether npm is still there: killed, it does not tell its child. */
const lookMs = 500;

/**
 * Resolves once, when somebody wants this process to end: Ctrl-C, SIGTERM, a closed terminal, or the end of
 * the npm that started it. Asked again, it goes on ending: data is being kept.
 */
export const askedToEnd = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of signals) process.on(signal, () => resolve());
    if (process.env.npm_lifecycle_event === undefined) return;
    const family = ancestors();
    setInterval(() => {
      if (ancestors() !== family) resolve();
    }, lookMs).unref();
  });

/** npm runs us through a shell that outlives it; Linux says who the shell's own parent is. */
const ancestors = (): string => {
  try {
    const [, parent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8')) ?? [];
    return `${process.ppid} ${parent}`;
  } catch {
    return `${process.ppid}`;
  }
};
